/* SPDX-License-Identifier: EUPL-1.2 */
/* The codebook alone. */
#include <stdlib.h>

#include "base/check.h"
#include "export/codebook.h"
#include "export/inside.h"
#include "export/names.h"

static void qdc_open(struct export *export)
{
	struct codebook *codebook = calloc(1, sizeof(*codebook));

	CHECK(codebook);
	codebook->terms = export->terms;
	export->self = codebook;
}

static void qdc_add(struct export *export, const struct session *session, bool verified)
{
	const struct phenomena *phenomena = &session->phenomena;
	(void)verified;

	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct labels labels = labels_of(export->terms, export->corrections,
						       &phenomena->items[i]);
		if (phenomenon_is_codable(&phenomena->items[i]))
			codebook_add(export->self, &labels);
	}
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
