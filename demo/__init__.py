"""The demo: a lively fictional school, and a small outside world for it to read."""
