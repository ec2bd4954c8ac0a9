/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

void check_broken(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: this must hold: %s\n", file, line, what);
	abort();
}
