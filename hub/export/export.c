/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/export.h"

#include <stdlib.h>

#include "base/check.h"
#include "export/inside.h"

static const struct format *format_of(const struct export *export)
{
	static const struct format *const formats[] = {
		[EXPORT_CSV] = &csv_format,   [EXPORT_JSONL] = &jsonl_format,
		[EXPORT_JSON] = &json_format, [EXPORT_QDPX] = &qdpx_format,
		[EXPORT_QDC] = &qdc_format,
	};

	return formats[export->wish.format];
}

struct export *export_open(const struct export_wish *wish, struct buf *out)
{
	struct export *export = calloc(1, sizeof(*export));

	CHECK(export && (!wish->shared || export_may_share(wish->format)));
	export->wish = *wish;
	export->wish.name = str_copy(&export->arena, wish->name);
	export->out = out;
	export->terms = wish->terms ? wish->terms : &export->starting;
	if (!wish->terms)
		terms_start(&export->starting);
	if (format_of(export)->open)
		format_of(export)->open(export);
	return export;
}

void export_add(struct export *export, const struct export_session *session)
{
	export->corrections = session->corrections;
	format_of(export)->add(export, session->state, session->verified);
	export->sessions++;
	arena_reset(&export->scratch);
}

void export_end(struct export *export)
{
	if (format_of(export)->end)
		format_of(export)->end(export);
}

void export_close(struct export *export)
{
	if (!export)
		return;
	if (format_of(export)->close)
		format_of(export)->close(export);
	terms_free(&export->starting);
	arena_free(&export->scratch);
	arena_free(&export->arena);
	free(export);
}
