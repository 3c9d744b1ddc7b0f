"""The coverage of the lists as JSON, Markdown, one HTML file, a workbook, and pages of the site."""
