"""Reading: a page's bytes become text, passages, sentences and claims. Pure throughout."""
