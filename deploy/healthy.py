"""Asks the web server beside it how it is: ends with 0 when it is well, with 1 when it is not."""

import os
import sys
from urllib.error import URLError
from urllib.request import urlopen

ADDRESS = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/healthz"

try:
    with urlopen(ADDRESS, timeout=4):
        pass
except (URLError, OSError) as error:
    sys.exit(f"{ADDRESS}: {error}")
