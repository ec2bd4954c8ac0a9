/* SPDX-License-Identifier: EUPL-1.2 */
/* The client's files, in the binary (client-web/embed.mjs makes the table). */
#ifndef WEB_EMBEDDED_H
#define WEB_EMBEDDED_H

#include <stddef.h>

#include "base/text.h"

struct request;

struct embedded_file {
	const char *path;  /* "/", "/facilitator", "/assets/…", "/api/vocabulary" */
	const char *type;
	const char *cache; /* cache-control */
	const char *etag;  /* weak: the same for both */
	const unsigned char *raw, *raw_end;
	const unsigned char *gz, *gz_end;
};

extern const struct embedded_file embedded_files[]; /* by path, ascending */
extern const size_t embedded_count;

/* NULL where there is none at the path. */
const struct embedded_file *embedded_find(struct str path);
/* Answers with the file, gzipped where that is understood. */
void embedded_show(struct request *request, const struct embedded_file *file, unsigned status);

#endif
