"""What users rely on, tested."""
