"""STAGES in order; wires stages to edges."""
