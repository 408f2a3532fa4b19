"""python -m reportedly."""

from reportedly.serve.cli import main

main()
