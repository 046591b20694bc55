// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Charset.h"
#include "mail/DeliveryReport.h"
#include "mail/Gmime.h"
#include "mail/HarmlessHtml.h"
#include "mail/IncomingMail.h"

#include <QCoreApplication>

namespace shopdesk::mail {

namespace {

constexpr int mostMultiparts = 200; // nested or side by side: real mails have five
constexpr int deepest = 50;
constexpr qsizetype longestText = 1'000'000; // bytes of one part of text

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    return bytesOf(stream.get());
}

QString mediaTypeOf(GMimeObject *part)
{
    GMimeContentType *type = g_mime_object_get_content_type(part);
    const std::unique_ptr<char, decltype(&g_free)> text(type ? g_mime_content_type_get_mime_type(type) : nullptr,
                                                        g_free);
    return fromUtf8(text.get()).toLower();
}

QString parameterOf(GMimeObject *part, const char *name)
{
    return fromUtf8(g_mime_object_get_content_type_parameter(part, name));
}

bool isAttached(GMimeObject *part)
{
    const char *disposition = g_mime_object_get_disposition(part);
    return disposition && qstricmp(disposition, "attachment") == 0;
}

/// Goes through the parts of a mail, and keeps what a person reads and the files beside it.
class Reader
{
public:
    explicit Reader(IncomingMail &mail) : m_mail(mail) {}

    /// The text that the part shows.
    QString read(GMimeObject *part, int depth = 0)
    {
        if (++m_parts > mostParts || depth > deepest)
            return {};
        if (GMIME_IS_MULTIPART(part))
            return readSeveral(GMIME_MULTIPART(part), depth);
        if (GMIME_IS_MESSAGE_PART(part)) {
            keepMessage(GMIME_MESSAGE_PART(part));
            return {};
        }
        if (!GMIME_IS_PART(part))
            return {};
        return readPart(GMIME_PART(part));
    }
    bool hasTooMany() const { return m_parts > mostParts; }
    DeliveryReport report;

private:
    QString readSeveral(GMimeMultipart *several, int depth)
    {
        const bool isChoice = mediaTypeOf(GMIME_OBJECT(several)) == QLatin1String("multipart/alternative");
        const int count = std::min(g_mime_multipart_get_count(several), mostParts + 1);
        QString text;
        for (int i = 0; i < count && !hasTooMany(); ++i) {
            const QString more = read(g_mime_multipart_get_part(several, i), depth + 1);
            // Of several forms of the same, the first is the plainest.
            if (more.trimmed().isEmpty() || (isChoice && !text.isEmpty()))
                continue;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + more;
        }
        return text;
    }

    QString readPart(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QString type = mediaTypeOf(object);
        if (type == QLatin1String("message/delivery-status")) {
            report.takeStatus(decoded(contentOf(part), {}));
            return {};
        }
        if (type == QLatin1String("text/rfc822-headers")) {
            report.takeHeaders(decoded(contentOf(part), {}));
            return {};
        }
        const bool isText = type == QLatin1String("text/plain") || type == QLatin1String("text/html");
        const bool hasName = !fromUtf8(g_mime_part_get_filename(part)).isEmpty();
        if (!isText || isAttached(object) || (hasName && type == QLatin1String("text/html"))) {
            keepFile(fromUtf8(g_mime_part_get_filename(part)), type, contentOf(part));
            return {};
        }
        const QString text = decoded(contentOf(part).left(longestText), parameterOf(object, "charset"));
        if (type == QLatin1String("text/plain"))
            return text;
        const HarmlessHtml harmless = harmlessHtml(text);
        if (m_mail.html.isEmpty())
            m_mail.html = harmless.html;
        return harmless.text;
    }

    /// A mail in a mail: an answer that could not be delivered, or one that was passed on, which is a file.
    void keepMessage(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (!message)
            return;
        report.takeMessageId(fromUtf8(g_mime_message_get_message_id(message)));
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
        keepFile(fromUtf8(g_mime_message_get_subject(message)) + QStringLiteral(".eml"),
                 QStringLiteral("message/rfc822"), bytesOf(stream.get()));
    }

    void keepFile(const QString &name, const QString &type, QByteArray bytes)
    {
        if (bytes.isEmpty())
            return;
        if (m_mail.files.size() >= mostFiles || m_bytes + bytes.size() > largestFiles) {
            ++m_mail.filesLeftOut;
            return;
        }
        m_bytes += bytes.size();
        m_mail.files.push_back({name, type, std::move(bytes)});
    }

    IncomingMail &m_mail;
    int m_parts = 0;
    qsizetype m_bytes = 0;
};

std::vector<MailAddress> addressesIn(InternetAddressList *list, int most = 100)
{
    std::vector<MailAddress> found;
    const int count = list ? std::min(internet_address_list_length(list), most) : 0;
    for (int i = 0; i < count; ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_MAILBOX(address))
            found.push_back({fromUtf8(internet_address_get_name(address)).left(200).trimmed(),
                             fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))).trimmed()});
    }
    return found;
}

QString headerOf(GMimeMessage *message, const char *name)
{
    return fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), name)).trimmed();
}

QStringList idsIn(const QString &header)
{
    QStringList ids;
    const std::unique_ptr<GMimeReferences, decltype(&g_mime_references_free)> references(
        g_mime_references_parse(nullptr, header.toUtf8().constData()), g_mime_references_free);
    const int count = std::min(references ? g_mime_references_length(references.get()) : 0, 100);
    for (int i = 0; i < count; ++i)
        ids << fromUtf8(g_mime_references_get_message_id(references.get(), i));
    return ids;
}

bool has(GMimeMessage *message, const char *name)
{
    return !headerOf(message, name).isEmpty();
}

/// As RFC 3834 has it, and what came before it. People's mails, too, carry headers of a list or ask for no automatic answer:
/// those say nothing about who wrote.
bool isAutomatic(GMimeMessage *message)
{
    const QString submitted = headerOf(message, "Auto-Submitted").toLower();
    const QString precedence = headerOf(message, "Precedence").toLower();
    return (!submitted.isEmpty() && submitted != QLatin1String("no")) || precedence == QLatin1String("bulk")
           || precedence == QLatin1String("junk") || precedence == QLatin1String("list")
           || precedence == QLatin1String("auto_reply") || has(message, "X-Autoreply") || has(message, "X-Autorespond")
           || has(message, "X-Loop") || headerOf(message, "Return-Path") == QLatin1String("<>");
}

/// Whether a program must not answer by itself, whoever wrote: it went to a list, or the sender says so.
bool asksForSilence(GMimeMessage *message)
{
    return has(message, "List-Id") || has(message, "List-Unsubscribe") || has(message, "X-Auto-Response-Suppress");
}

void readHeaders(GMimeMessage *message, IncomingMail &mail)
{
    if (const auto from = addressesIn(g_mime_message_get_from(message)); !from.empty())
        mail.from = from.front();
    else if (const auto sender = addressesIn(g_mime_message_get_sender(message)); !sender.empty())
        mail.from = sender.front();
    if (const auto replyTo = addressesIn(g_mime_message_get_reply_to(message)); !replyTo.empty())
        mail.replyTo = replyTo.front();
    for (InternetAddressList *list : {g_mime_message_get_to(message), g_mime_message_get_cc(message)}) {
        for (const MailAddress &address : addressesIn(list))
            mail.to << address.address;
    }
    mail.subject = fromUtf8(g_mime_message_get_subject(message)).simplified().left(1'000);
    if (GDateTime *date = g_mime_message_get_date(message))
        mail.sentAt = Instant{g_date_time_to_unix(date) * 1'000};
    mail.messageId = fromUtf8(g_mime_message_get_message_id(message));
    if (const QStringList ids = idsIn(headerOf(message, "In-Reply-To")); !ids.isEmpty())
        mail.inReplyTo = ids.front();
    mail.references = idsIn(headerOf(message, "References"));
    mail.isAutomatic = isAutomatic(message);
    mail.wantsNoAutomaticAnswer = mail.isAutomatic || asksForSilence(message);
    mail.loopMark = headerOf(message, "X-Loop").left(200);
}

/// How many containers the bytes speak of: nesting costs the parser time and stack before anything can be looked at.
bool hasTooManyContainers(const QByteArray &bytes)
{
    const QByteArray lower = bytes.toLower();
    int count = 0;
    for (const char *word : {"multipart/", "message/rfc822"}) {
        for (qsizetype at = lower.indexOf(word); at >= 0 && count <= mostMultiparts; at = lower.indexOf(word, at + 1))
            ++count;
    }
    return count > mostMultiparts;
}

Failure tooManyParts()
{
    return fail(
        "mail.tooManyParts",
        QCoreApplication::translate("Mail", "The mail has more parts than can be read. Open it in a mail program."));
}

} // namespace

Result<IncomingMail> parseMail(const QByteArray &bytes)
{
    if (bytes.size() > largestMail) {
        return fail("mail.tooLarge",
                    QCoreApplication::translate("Mail", "The mail is larger than %1 MB. Open it in a mail program.")
                        .arg(largestMail / 1024 / 1024));
    }
    if (hasTooManyContainers(bytes))
        return tooManyParts();
    startGmime();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    GMimeObject *content = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!content || g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message.get()))) == 0)
        return fail("mail.notAMail", QCoreApplication::translate("Mail", "This is no mail: it has no headers."));
    IncomingMail mail;
    readHeaders(message.get(), mail);
    Reader reader(mail);
    mail.text = reader.read(content);
    if (reader.hasTooMany())
        return tooManyParts();
    mail.text.remove(QChar(0)).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const bool isReport = mediaTypeOf(content) == QLatin1String("multipart/report");
    if (isReport)
        mail.bounce = reader.report.bounce();
    mail.isAutomatic = mail.isAutomatic || isReport;
    mail.wantsNoAutomaticAnswer = mail.wantsNoAutomaticAnswer || isReport;
    return mail;
}

} // namespace shopdesk::mail
