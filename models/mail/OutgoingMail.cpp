// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/OutgoingMail.h"

#include "base/Text.h"
#include "mail/Gmime.h"

#include <QUuid>

namespace shopdesk::mail {

namespace {

void addAddress(GMimeMessage *message, GMimeAddressType type, const MailAddress &address)
{
    const QByteArray name = oneLine(address.name).toUtf8();
    g_mime_message_add_mailbox(message, type, name.isEmpty() ? nullptr : name.constData(),
                               oneLine(address.address).toUtf8().constData());
}

void setHeader(GMimeMessage *message, const char *name, const QString &value)
{
    if (!value.isEmpty())
        g_mime_object_set_header(GMIME_OBJECT(message), name, oneLine(value).toUtf8().constData(), nullptr);
}

QString inBrackets(const QString &id)
{
    return id.isEmpty() ? QString() : QLatin1Char('<') + id + QLatin1Char('>');
}

Owned<GMimeObject> textPart(const QString &text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype("plain");
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.toUtf8().constData());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> filePart(const MailFile &file)
{
    const QString type =
        file.mediaType.contains(QLatin1Char('/')) ? file.mediaType : QStringLiteral("application/octet-stream");
    GMimePart *part = g_mime_part_new_with_type(type.section(QLatin1Char('/'), 0, 0).toLatin1().constData(),
                                                type.section(QLatin1Char('/'), 1).toLatin1().constData());
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(file.bytes.constData(), file.bytes.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
    g_mime_part_set_filename(part, oneLine(file.name).toUtf8().constData());
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> contentOf(const OutgoingMail &mail)
{
    if (mail.files.empty())
        return textPart(mail.text);
    GMimeMultipart *several = g_mime_multipart_new_with_subtype("mixed");
    g_mime_multipart_add(several, textPart(mail.text).get());
    for (const MailFile &file : mail.files)
        g_mime_multipart_add(several, filePart(file).get());
    return Owned<GMimeObject>(GMIME_OBJECT(several));
}

} // namespace

QByteArray written(const OutgoingMail &mail)
{
    startGmime();
    const Owned<GMimeMessage> message(g_mime_message_new(true));
    addAddress(message.get(), GMIME_ADDRESS_TYPE_FROM, mail.from);
    addAddress(message.get(), GMIME_ADDRESS_TYPE_TO, mail.to);
    g_mime_message_set_subject(message.get(), oneLine(mail.subject).toUtf8().constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(mail.at.ms / 1'000);
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message.get(), mail.messageId.toUtf8().constData());
    setHeader(message.get(), "In-Reply-To", inBrackets(mail.inReplyTo));
    QStringList references;
    for (const QString &id : mail.references.mid(std::max<qsizetype>(0, mail.references.size() - 20)))
        references << inBrackets(id);
    setHeader(message.get(), "References", references.join(QLatin1Char(' ')));
    if (mail.isAutomatic) {
        setHeader(message.get(), "Auto-Submitted", QStringLiteral("auto-replied"));
        setHeader(message.get(), "X-Loop", mail.loopMark);
    }
    g_mime_message_set_mime_part(message.get(), contentOf(mail).get());
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    g_mime_object_write_to_stream(GMIME_OBJECT(message.get()), options, stream.get());
    g_mime_format_options_free(options);
    return bytesOf(stream.get());
}

QString newMessageId(const QString &address)
{
    const QString domain = address.section(QLatin1Char('@'), -1).trimmed();
    return QUuid::createUuid().toString(QUuid::Id128) + QLatin1String("@")
           + (domain.isEmpty() ? QStringLiteral("shopdesk.invalid") : domain);
}

} // namespace shopdesk::mail
