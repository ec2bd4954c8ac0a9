/* SPDX-License-Identifier: EUPL-1.2 */
/* The codebook alone. */
#include <stdlib.h>

#include "base/check.h"
#include "export/codebook.h"
#include "export/inside.h"

static void qdc_open(struct export *export)
{
	export->self = calloc(1, sizeof(struct codebook));
	CHECK(export->self);
}

static void qdc_add(struct export *export, const struct session *session, bool verified)
{
	(void)verified;
	codebook_add(export->self, session);
}

static void qdc_end(struct export *export)
{
	struct xml *xml = xml_open();

	xml_begin(xml);
	xml_element(xml, "CodeBook");
	xml_attribute(xml, "xmlns", STR("urn:QDA-XML:codebook:1.0"));
	xml_attribute(xml, "origin", STR("Vartti"));
	codebook_write(export->self, xml);
	xml_end(xml);
	buf_add_str(export->out, xml_str(xml));
	xml_close(xml);
}

static void qdc_close(struct export *export)
{
	codebook_free(export->self);
	free(export->self);
}

const struct format qdc_format = { qdc_open, qdc_add, qdc_end, qdc_close };
