"""The docker engine: candidates in eight languages, run natively in a locked-down container."""
