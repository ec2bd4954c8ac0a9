/* SPDX-License-Identifier: EUPL-1.2 */
/* The transcript itself; of several sessions an array, one a line. */
#include "export/inside.h"
#include "wire/transcript.h"

static void json_add(struct export *export, const struct session *session, bool verified)
{
	if (!export->wish.one)
		buf_add_str(export->out, export->sessions ? STR(",\n") : STR("["));
	encode_transcript(export->out, session, verified);
}

static void json_end(struct export *export)
{
	if (!export->wish.one && export->sessions == 0)
		buf_add_byte(export->out, '[');
	buf_add_str(export->out, export->wish.one ? STR("\n") : STR("]\n"));
}

const struct format json_format = { .add = json_add, .end = json_end };
