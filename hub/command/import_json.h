/* SPDX-License-Identifier: EUPL-1.2 */
/* A post as JSON, on a line of a file and on the control socket. */
#ifndef COMMAND_IMPORT_JSON_H
#define COMMAND_IMPORT_JSON_H

#include <jansson.h>

#include "base/buf.h"
#include "command/importer.h"

/* A member that is a string, borrowed from the object (NULL is fine); empty where it is none. */
struct str json_text(const json_t *object, const char *key);
/* Borrows from the object.  Nothing is checked. */
struct import_post import_read(const json_t *object);
void import_write(struct buf *out, const struct import_post *post);

#endif
