/* SPDX-License-Identifier: EUPL-1.2 */
/* The commands of an import, as perform.h says them. */
#ifndef COMMAND_PERFORM_IMPORT_H
#define COMMAND_PERFORM_IMPORT_H

#include <jansson.h>

#include "command/performance.h"

void import_begin(const struct performance *performance, const json_t *line);
void import_add(const struct performance *performance, const json_t *line);
void import_end(const struct performance *performance, const json_t *line);

#endif
