"""What somebody learned, entered in the act itself; read by nobody but her."""
