"""Peer consultation (intervisie): groups, agreements, meetings, and what came of them."""
