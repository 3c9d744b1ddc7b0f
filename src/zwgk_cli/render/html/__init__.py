"""The published site: resolved catalogs → HTML pages as bytes, through the templates."""
