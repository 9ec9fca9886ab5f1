"""Makes `python -m pylint_tfhub` the command `pylint-tfhub`."""

import sys

from pylint_tfhub.cli import main

sys.exit(main())
