"""`python -m casus`: the same as the command `casus`."""

from casus.cli.main import run

if __name__ == "__main__":
    run()
