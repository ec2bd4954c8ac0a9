/* SPDX-License-Identifier: EUPL-1.2 */
/* The writer fails for want of memory alone, or when it is called in a wrong order: CHECKs both. */
#include "export/xml.h"

#include <stdlib.h>

#include <libxml/xmlwriter.h>

#include "base/check.h"

struct xml {
	xmlBufferPtr bytes;
	xmlTextWriterPtr writer;
	struct buf word; /* NUL-terminated, as libxml2 wants it */
};

struct xml *xml_open(void)
{
	struct xml *xml = calloc(1, sizeof(*xml));

	CHECK(xml);
	xml->bytes = xmlBufferCreate();
	CHECK(xml->bytes);
	xmlBufferSetAllocationScheme(xml->bytes, XML_BUFFER_ALLOC_DOUBLEIT);
	xml->writer = xmlNewTextWriterMemory(xml->bytes, 0);
	CHECK(xml->writer && xmlTextWriterSetIndent(xml->writer, 1) >= 0);
	return xml;
}

static const xmlChar *word(struct xml *xml, struct str text)
{
	buf_reset(&xml->word);
	buf_add_str(&xml->word, text);
	buf_add_byte(&xml->word, '\0');
	return (const xmlChar *)xml->word.ptr;
}

void xml_begin(struct xml *xml)
{
	CHECK(xmlTextWriterStartDocument(xml->writer, NULL, "UTF-8", NULL) >= 0);
}

void xml_element(struct xml *xml, const char *name)
{
	CHECK(xmlTextWriterStartElement(xml->writer, (const xmlChar *)name) >= 0);
}

void xml_end(struct xml *xml)
{
	CHECK(xmlTextWriterEndElement(xml->writer) >= 0);
}

void xml_attribute(struct xml *xml, const char *name, struct str value)
{
	CHECK(xmlTextWriterWriteAttribute(xml->writer, (const xmlChar *)name,
					  word(xml, value)) >= 0);
}

void xml_guid(struct xml *xml, const char *name, const struct guid_of *of)
{
	struct guid guid = guid_make(of);

	xml_attribute(xml, name, guid_str(&guid));
}

void xml_text(struct xml *xml, struct str text)
{
	CHECK(xmlTextWriterWriteString(xml->writer, word(xml, text)) >= 0);
}

void xml_leaf(struct xml *xml, const char *name, struct str text)
{
	xml_element(xml, name);
	xml_text(xml, text);
	xml_end(xml);
}

void xml_add(struct xml *xml, struct xml *part)
{
	CHECK(xmlTextWriterWriteRaw(xml->writer, word(xml, xml_str(part))) >= 0);
}

struct str xml_str(struct xml *xml)
{
	CHECK(xmlTextWriterFlush(xml->writer) >= 0);
	int len = xmlBufferLength(xml->bytes);

	return len > 0 ? (struct str){ (const char *)xmlBufferContent(xml->bytes), (size_t)len }
		       : STR("");
}

void xml_close(struct xml *xml)
{
	if (!xml)
		return;
	xmlFreeTextWriter(xml->writer);
	xmlBufferFree(xml->bytes);
	buf_free(&xml->word);
	free(xml);
}
