/* SPDX-License-Identifier: EUPL-1.2 */
/* A template as somebody sent it: a built-in one by its id, or a whole one, edited. */
#ifndef WEB_TEMPLATE_H
#define WEB_TEMPLATE_H

#include <jansson.h>

#include "base/arena.h"
#include "domain/template.h"
#include "wire/gate.h"

/*
 * GATE_UNKNOWN_WORD for an id that is none, GATE_BAD_TEMPLATE for one that no session can be held
 * by, or what is wrong with a text.  Strings lie in the arena.
 */
enum gate template_read(struct template *template, struct arena *arena, const json_t *value);

#endif
