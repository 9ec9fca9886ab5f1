"""Facts about the world outside the linted code: releases, names, options, models, targets."""
