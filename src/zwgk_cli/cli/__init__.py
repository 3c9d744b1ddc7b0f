"""Options in, text out, exit code. The only room that knows typer, rich and the terminal."""
