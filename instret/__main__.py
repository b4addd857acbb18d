"""`python -m instret`."""

from instret.cli import main

if __name__ == "__main__":
    main()
