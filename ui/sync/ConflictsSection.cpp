// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/ConflictsSection.h"

#include "sync/RecordName.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

constexpr int mostShown = 500;

std::vector<tables::Column> conflictColumns()
{
    return {{"record", QT_TRANSLATE_NOOP("List", "Record"), ColumnKind::Text, ""},
            {"field", QT_TRANSLATE_NOOP("List", "Field"), ColumnKind::Text, ""},
            {"kept", QT_TRANSLATE_NOOP("List", "In force"), ColumnKind::Text, ""},
            {"keptBy", QT_TRANSLATE_NOOP("List", "Set by"), ColumnKind::Text, ""},
            {"other", QT_TRANSLATE_NOOP("List", "The other value"), ColumnKind::Text, ""},
            {"otherBy", QT_TRANSLATE_NOOP("List", "Set by"), ColumnKind::Text, ""}};
}

/// The trail's name of a column: "tax_class_id" is "taxClass".
QString trailKey(QString column)
{
    for (const char *ending : {"_sealed", "_id"})
        if (column.endsWith(QLatin1String(ending)))
            column.chop(qsizetype(qstrlen(ending)));
    QString key;
    bool isNext = false;
    for (const QChar letter : column) {
        if (letter != QLatin1Char('_'))
            key += isNext ? letter.toUpper() : letter;
        isNext = letter == QLatin1Char('_');
    }
    return key;
}

QString plain(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("–");
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact)).left(80);
    }
    return value.toVariant().toString();
}

/// What differs, in the words of the trail where it has some.
ChangeWords wordsOf(const sync::Conflict &conflict, const Formats &formats)
{
    const QString column = conflict.path.section(QLatin1Char('/'), -1);
    const QString key = trailKey(column);
    const auto known = changesInWords({{key, QJsonArray{conflict.kept, conflict.other}}}, formats);
    ChangeWords words;
    words.label = known.empty() ? QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')) : known.front().label;
    if (column.endsWith(QLatin1String("_sealed"))) {
        words.from = words.to = QCoreApplication::translate("ConflictsSection", "hidden");
    } else if (known.empty() || !known.front().told) {
        words.from = plain(conflict.kept);
        words.to = plain(conflict.other);
    } else {
        words.from = known.front().from;
        words.to = known.front().to;
    }
    return words;
}

} // namespace

ConflictsSection::ConflictsSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_list(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(conflictColumns(), this))
    , m_none(new QLabel(this))
    , m_keep(new QPushButton(this))
    , m_take(new QPushButton(this))
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->setFitsContents(true);
    m_list->remember(workbench.settings, QStringLiteral("conflicts"), workbench.store.actor());
    m_none->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    body()->addWidget(m_none);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    for (QPushButton *button : {m_keep, m_take})
        button->setEnabled(false);
    connect(m_keep, &QPushButton::clicked, this, [this] { settleSelected(sync::Choice::Kept); });
    connect(m_take, &QPushButton::clicked, this, [this] { settleSelected(sync::Choice::Other); });
    connect(m_list, &ListView::selectionCountChanged, this, [this](int count) {
        for (QPushButton *button : {m_keep, m_take})
            button->setEnabled(count > 0 && m_workbench.offers(Permission::ManageShop));
    });
    retranslate();
}

void ConflictsSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<std::vector<Named>> {
            auto conflicts = sync::openConflicts(connection, mostShown);
            if (!conflicts)
                return Failure(conflicts.error());
            std::vector<Named> named;
            for (sync::Conflict &each : *conflicts) {
                const QString record = sync::recordName(connection, each.table, each.row);
                named.push_back({std::move(each), record});
            }
            return named;
        })
        .then(this, [this](const Result<std::vector<Named>> &named) {
            showConflicts(named.value_or(std::vector<Named>()));
            emit loaded();
        });
}

void ConflictsSection::showConflicts(const std::vector<Named> &conflicts)
{
    m_conflicts = conflicts;
    showRows();
    const bool isEmpty = conflicts.empty();
    m_none->setVisible(isEmpty);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_list, m_keep, m_take})
        widget->setVisible(!isEmpty);
}

void ConflictsSection::showRows()
{
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    const Formats &formats = m_workbench.formats;
    const auto by = [&](const sync::Author &author) {
        return tr("%1, %2", "who set a value, and when").arg(author.name, formats.instant(Instant{author.at}));
    };
    for (const auto &[conflict, record] : m_conflicts) {
        const QString name =
            tr("%1 %2", "a kind of record and its name: Product Cup").arg(recordKindWords(conflict.table), record);
        ChangeWords words = wordsOf(conflict, formats);
        if (conflict.isDeleted) {
            const bool isGone = conflict.kept.isUndefined() || conflict.kept.isNull();
            words = {tr("The whole record"), true, isGone ? tr("deleted") : tr("there"),
                     isGone ? tr("changed") : tr("deleted")};
        }
        rows.push_back({name.trimmed(), words.label, words.from, by(conflict.keptBy), words.to, by(conflict.otherBy)});
        ids.push_back(conflict.id.value);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
}

void ConflictsSection::settleSelected(sync::Choice choice)
{
    const QList<qint64> chosen = m_list->selectedIds();
    m_workbench
        .write(this,
               [chosen, choice](store::UnitOfWork &work) -> Result<void> {
                   const sync::Shapes shapes(work.connection());
                   for (const qint64 id : chosen)
                       if (auto settled = sync::settle(work, shapes, sync::ConflictId{id}, choice); !settled)
                           return settled;
                   return {};
               })
        .then(this, [this, count = static_cast<int>(chosen.size())](const Result<void> &settled) {
            m_workbench.toast(settled ? tr("%Ln conflict(s) settled", nullptr, count) : settled.error().message, {});
            read();
        });
}

void ConflictsSection::retranslate()
{
    setTitle(tr("Conflicts"),
             tr("Two people changed the same without knowing of each other. One value is in force meanwhile, the "
                "same on every computer, and nothing is lost; choose which one holds."));
    m_none->setText(tr("There are none."));
    m_keep->setText(tr("Leave it as it is"));
    m_take->setText(tr("Take the other value"));
    m_list->setAccessibleName(tr("Conflicts, the newest first"));
    showRows();
}

void ConflictsSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
