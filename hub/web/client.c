/* SPDX-License-Identifier: EUPL-1.2 */
/* The client: files in the binary, raw and gzipped, by path.  A join code is the first page. */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "web/answer.h"
#include "web/embedded.h"
#include "web/inside.h"
#include "wire/decode.h"

static int file_compare(const void *key, const void *item)
{
	const struct str *path = key;
	const struct embedded_file *file = item;

	return str_compare(*path, str_from(file->path));
}

const struct embedded_file *embedded_find(struct str path)
{
	return bsearch(&path, embedded_files, embedded_count, sizeof(*embedded_files),
		       file_compare);
}

void embedded_show(struct request *request, const struct embedded_file *file, unsigned status)
{
	bool gzipped = file->gz && request_accepts_gzip(request);
	const unsigned char *from = gzipped ? file->gz : file->raw;
	const unsigned char *to = gzipped ? file->gz_end : file->raw_end;

	request_reply(request, &(struct reply){
		.status = status, .type = file->type, .lasting = true, .gzipped = gzipped,
		.body = { (const char *)from, (size_t)(to - from) },
		.cache = file->cache, .etag = file->etag });
}

/* What somebody may have typed by hand: one short word, no file. */
static bool is_typed(struct str path)
{
	return path.len > 1 && path.len <= 32 && !memchr(path.ptr + 1, '/', path.len - 1) &&
	       !memchr(path.ptr, '.', path.len);
}

void client_show(struct ask *ask)
{
	struct str path = request_path(ask->request);
	const struct embedded_file *file = embedded_find(path);
	char code[LIMIT_JOIN_CODE];

	if (file) {
		embedded_show(ask->request, file, 200);
		return;
	}
	if (!is_typed(path)) {
		answer_refused(ask->request, 404, GATE_NOT_FOUND);
		return;
	}
	/* The page itself says what is wrong with a code. */
	bool is_code = decode_code(str_slice(path, 1, path.len), code) == GATE_NONE;
	file = embedded_find(STR("/"));
	CHECK(file);
	embedded_show(ask->request, file, is_code ? 200 : 404);
}
