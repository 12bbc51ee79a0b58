"""Keeping children safe: who may reach whom, what words may carry, reports and whoever reads them."""
