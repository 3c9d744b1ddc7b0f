"""The rules: each one module with its page, a function over the model that yields findings."""
