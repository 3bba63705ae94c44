"""The world's pages as they are found: files, folders and WARC files in, `Fetched` out."""

from daybook.gather.find import Found, bytes_to_read, found

__all__ = ["Found", "bytes_to_read", "found"]
