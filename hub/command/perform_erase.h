/* SPDX-License-Identifier: EUPL-1.2 */
/* The commands of erasing and keeping, for perform.c. */
#ifndef COMMAND_PERFORM_ERASE_H
#define COMMAND_PERFORM_ERASE_H

#include <jansson.h>

#include "command/performance.h"

void erase_thing(const struct performance *performance, const json_t *line);
void erase_card(const struct performance *performance, const json_t *line);
void erase_session(const struct performance *performance, const json_t *line);
void keep_session(const struct performance *performance, const json_t *line);

#endif
