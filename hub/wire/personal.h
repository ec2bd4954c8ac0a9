/* SPDX-License-Identifier: EUPL-1.2 */
/* What the guard found, told to the writer as `found`, and what she confirms of it. */
#ifndef WIRE_PERSONAL_H
#define WIRE_PERSONAL_H

#include <jansson.h>

#include "domain/personal_data.h"
#include "wire/gate.h"
#include "wire/json.h"

/* A list as in `confirmed`: GATE_MALFORMED, or GATE_UNKNOWN_WORD for a field or kind. */
enum gate personal_data_read(struct personal_data *data, const json_t *list);
/* Adds the member `found` to an open object. */
void personal_data_add(struct json *json, const struct personal_data *data);

#endif
