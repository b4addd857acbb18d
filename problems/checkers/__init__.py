"""Checkers that problems choose by name. Each file runs inside the guest and imports nothing of ours."""
