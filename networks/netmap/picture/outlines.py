"""What the map draws beside the kinds of tie, which say their own outlines and signs (`kit/look/ties.py`)."""

CIRCLE = "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z"
SOMEBODY = "M0 -5.5A2.6 2.6 0 0 1 0 -0.3A2.6 2.6 0 0 1 0 -5.5ZM-4.6 5.4A4.6 4.2 0 0 1 4.6 5.4"
PLUS = "M-4 0H4M0 -4V4"
