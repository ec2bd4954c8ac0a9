/* SPDX-License-Identifier: EUPL-1.2 */
/* Folding every journal of a folder, for whoever made one or wants to know. */
#ifndef COMMAND_VERIFY_H
#define COMMAND_VERIFY_H

#include <stdbool.h>

/* Gives the exit status; quiet: only what does not match, or cannot be reached, and the sum. */
int data_verify(const char *data, const char *tool, bool quiet);

#endif
