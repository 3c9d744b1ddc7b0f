"""Chinese text to typed values: 公开时限, 公开依据, numerals, names. Pure: no files, no clock."""
