// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SetAsideWriter.h"

#include "exchange/FieldText.h"
#include "exchange/SetAsideRows.h"
#include "store/SealedWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::exchange {

SetAsideWriter::SetAsideWriter(store::UnitOfWork &work, const char *source, ImportReport &report)
    : m_work(work), m_source(source), m_report(report), m_keys(source), m_insert(work.connection(), R"(
          INSERT INTO set_aside_rows (id, run_id, source, line_number, reason_code, reason, fields, source_key)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, source_key) DO NOTHING)")
{
}

void SetAsideWriter::take(qint64 line, std::span<const std::string_view> fields,
                          std::span<const std::string_view> surplus, const SetAsideReason &reason)
{
    QJsonArray texts;
    for (const std::string_view field : fields)
        texts.append(toText(field));
    for (const std::string_view field : surplus)
        texts.append(toText(field));
    const auto id = m_work.newId<SetAsideId>();
    const auto sealed = [&](const char *column, const QString &text) {
        return store::sealedText(m_work.vault(), store::setAsidePlace(column, id.value), text).toStdString();
    };
    const QByteArray json = QJsonDocument(texts).toJson(QJsonDocument::Compact);
    const int added =
        m_insert.run(id, m_report.run, m_source, line, std::string_view(reason.code), sealed("reason", reason.text),
                     sealed("fields", QString::fromUtf8(json)), m_keys.next(fields));
    ++(added == 0 ? m_report.alreadyThere : m_report.setAside);
}

} // namespace shopdesk::exchange
