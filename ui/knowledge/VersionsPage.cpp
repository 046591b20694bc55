// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Articles.h"
#include "knowledge/LineDifference.h"
#include "ui/knowledge/ArticleSheet.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

using knowledge::DifferentLine;
using knowledge::Version;

namespace {

/// Removed lines are struck through, added ones underlined: told by more than their colour.
QString inHtml(const std::vector<DifferentLine> &lines, const Colours &colours)
{
    QString html;
    for (const DifferentLine &line : lines) {
        const QString text = line.text.isEmpty() ? QStringLiteral("&nbsp;") : line.text.toHtmlEscaped();
        switch (line.kind) {
        case DifferentLine::Kind::Same:
            html += QStringLiteral("<div>&nbsp;&nbsp; ") + text + QStringLiteral("</div>");
            break;
        case DifferentLine::Kind::Removed:
            html += QStringLiteral("<div style=\"color:") + colours.danger.name() + QStringLiteral("\">− <s>") + text
                    + QStringLiteral("</s></div>");
            break;
        case DifferentLine::Kind::Added:
            html += QStringLiteral("<div style=\"color:") + colours.success.name() + QStringLiteral("\">+ <u>") + text
                    + QStringLiteral("</u></div>");
            break;
        }
    }
    return html;
}

QString wordsOf(const Version &version)
{
    return version.title + QLatin1Char('\n') + version.body;
}

} // namespace

VersionsPage::VersionsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_version(new QComboBox(this))
    , m_label(new QLabel(this))
    , m_restore(new QPushButton(this))
    , m_view(new ArticleView(this))
{
    m_label->setBuddy(m_version);
    m_restore->setAutoDefault(false);
    connect(m_version, &QComboBox::currentIndexChanged, this, &VersionsPage::showVersion);
    connect(m_restore, &QPushButton::clicked, this, &VersionsPage::restore);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(measure::gap2);
    choice->addWidget(m_label);
    choice->addWidget(m_version, 1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, 0);
    top->setSpacing(measure::gap2);
    top->addLayout(choice);
    top->addWidget(m_restore, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
}

void VersionsPage::retranslate()
{
    m_label->setText(tr("Version"));
    m_version->setAccessibleName(tr("Version"));
    m_restore->setText(tr("Take these words back"));
    m_view->setAccessibleName(tr("Difference to the version before"));
    if (m_record)
        showRecord(ArticleRecord(*m_record));
}

void VersionsPage::showRecord(const ArticleRecord &record)
{
    const bool another = !m_record || m_record->article.id != record.article.id;
    const int chosen = another || m_record->versions.size() != record.versions.size() ? 0 : m_version->currentIndex();
    m_record = record;
    {
        const QSignalBlocker quiet(m_version);
        m_version->clear();
        for (const Version &version : record.versions) {
            QStringList parts{tr("%1 of %2").arg(version.number).arg(m_workbench.formats.instant(version.at)),
                              version.person};
            if (record.article.published == version.id)
                parts << tr("published");
            parts.removeAll(QString());
            m_version->addItem(parts.join(QStringLiteral(" · ")), version.id.value);
        }
        m_version->setCurrentIndex(chosen);
    }
    showVersion();
}

void VersionsPage::showVersion()
{
    const int at = m_version->currentIndex();
    if (!m_record || at < 0)
        return;
    const auto &versions = m_record->versions;
    const auto place = static_cast<size_t>(at);
    const QString before = place + 1 < versions.size() ? wordsOf(versions[place + 1]) : QString();
    const auto lines = before.isEmpty() ? knowledge::lineDifference(wordsOf(versions[place]), wordsOf(versions[place]))
                                        : knowledge::lineDifference(before, wordsOf(versions[place]));
    m_view->showWords(inHtml(lines, Colours::of(palette())));
    m_restore->setEnabled(at > 0 && m_record->article.status != knowledge::Status::Archived
                          && m_workbench.offers(Permission::AnswerTickets));
}

void VersionsPage::restore()
{
    const auto id = m_record->article.id;
    const auto restoring = [id](knowledge::VersionId version) {
        return [id, version](store::UnitOfWork &work) { return knowledge::restoreVersion(work, id, version); };
    };
    const auto undo = undoBy(m_workbench, restoring(m_record->article.latest));
    m_workbench.write(this, restoring({m_version->currentData().toLongLong()}))
        .then(this, [this, undo](const Result<void> &done) {
            m_workbench.toast(done ? tr("The words are back, as a new version") : done.error().message,
                              done ? undo : std::function<void()>());
        });
}

} // namespace shopdesk::ui
