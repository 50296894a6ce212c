"""Leergangen of several organisations: paid together, filled module by module, closed with a certificate."""
