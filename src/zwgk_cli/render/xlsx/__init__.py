"""Excel workbooks of the catalogs: the national form, laid out by templates/xlsx/catalog.yaml."""
