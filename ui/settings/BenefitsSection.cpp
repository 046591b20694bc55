// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BenefitsSection.h"

#include "ui/members/BenefitReportsDialog.h"
#include "ui/parts/ColumnHeader.h"
#include "ui/parts/Theme.h"
#include "ui/settings/BenefitsSheet.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int daysOfRate = 365;
constexpr int mostRowsInSight = 12;

} // namespace

struct BenefitsSection::Present
{
    std::vector<members::Tier> tiers;
    std::vector<members::BenefitVersion> versions;
    std::optional<members::BenefitVersion> now;
    members::HonouredRate rate;
};

BenefitsSection::BenefitsSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_state(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_fromLabel(new QLabel(this))
    , m_from(new QLineEdit(this))
    , m_publish(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_reports(new QPushButton(this))
    , m_note(new QLabel(this))
{
    build();
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void BenefitsSection::build()
{
    m_state->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_table->verticalHeader()->hide();
    auto *header = new ColumnHeader(m_table);
    header->setSectionsMovable(false);
    header->setSectionsClickable(false);
    m_table->setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_fromLabel->setBuddy(m_from);
    m_from->setFixedWidth(120);
    auto *rows = new QHBoxLayout;
    rows->setSpacing(measure::gap2);
    rows->addWidget(m_add);
    rows->addWidget(m_remove);
    rows->addStretch(1);
    rows->addWidget(m_fromLabel);
    rows->addWidget(m_from);
    rows->addWidget(m_publish);
    auto *sheet = new QHBoxLayout;
    sheet->setSpacing(measure::gap2);
    sheet->addWidget(m_state, 1);
    sheet->addWidget(m_reports);
    sheet->addWidget(m_print);
    sheet->addWidget(m_pdf);
    body()->addLayout(sheet);
    body()->addWidget(m_table);
    body()->addLayout(rows);
    body()->addWidget(m_note);
    connect(m_table, &QTableWidget::itemChanged, this, [this] { m_isEdited = m_isEdited || !m_isFilling; });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_isEdited = true;
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->setFocus();
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_isEdited = true;
        m_table->removeRow(m_table->currentRow());
        fitHeight();
    });
    connect(m_publish, &QPushButton::clicked, this, &BenefitsSection::publish);
    connect(m_pdf, &QPushButton::clicked, this, &BenefitsSection::saveAsPdf);
    connect(m_print, &QPushButton::clicked, this, &BenefitsSection::print);
    connect(m_reports, &QPushButton::clicked, this, [this] { (new BenefitReportsDialog(m_workbench, this))->open(); });
}

void BenefitsSection::retranslate()
{
    setTitle(
        tr("What tiers give"),
        tr("What members of each tier get. A new version holds from its day on; what was promised before stays known."));
    m_table->setAccessibleName(tr("Benefits by tier"));
    m_add->setText(tr("Add a benefit"));
    m_remove->setText(tr("Remove the benefit"));
    m_fromLabel->setText(tr("Holds from"));
    m_from->setAccessibleName(tr("Holds from"));
    m_from->setPlaceholderText(tr("today"));
    m_publish->setText(m_newest ? tr("Publish version %1").arg(m_newest->version + 1) : tr("Publish version 1"));
    m_print->setText(tr("Print…"));
    m_pdf->setText(tr("Save as PDF…"));
    m_reports->setText(tr("Reports…"));
    m_reports->setToolTip(tr("What was given and what was not, by benefit and store"));
    const Formats &formats = m_workbench.formats;
    QStringList lines;
    if (m_now)
        lines << tr("Version %1 holds since %2.").arg(m_now->version).arg(formats.day(m_now->effectiveFrom));
    else
        lines << tr("Nothing is published yet.");
    if (m_newest && (!m_now || m_newest->version != m_now->version))
        lines
            << tr("Version %1 will hold from %2 on.").arg(m_newest->version).arg(formats.day(m_newest->effectiveFrom));
    if (const auto rate = m_rate.basisPoints()) {
        lines << tr("Honoured: %1% of %2 reports in a year.")
                     .arg(QLocale().toString(*rate / 100.0, 'g', 4), formats.number(m_rate.reports));
    }
    m_state->setText(lines.join(QLatin1Char(' ')));
    m_print->setEnabled(m_now || m_newest);
    m_pdf->setEnabled(m_now || m_newest);
    QStringList heads{tr("Benefit")};
    for (const members::Tier &tier : m_tiers)
        heads << tier.name;
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void BenefitsSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Present> {
            const BusinessDay today = connection.shop().zone.dayOf(Instant::now());
            const auto tiers = members::tiers(connection);
            if (!tiers)
                return Failure(tiers.error());
            const auto versions = members::benefitVersions(connection);
            if (!versions)
                return Failure(versions.error());
            const auto now = members::benefitsOn(connection, today);
            if (!now)
                return Failure(now.error());
            const auto rates = members::honouredRates(connection, {today.plus(1 - daysOfRate), today});
            if (!rates)
                return Failure(rates.error());
            return Present{*tiers, *versions, *now, rates->all};
        })
        .then(this, [this](const Result<Present> &present) {
            if (present)
                show(*present);
        });
}

void BenefitsSection::show(const Present &present)
{
    m_tiers = present.tiers;
    m_now = present.now;
    m_newest = present.versions.empty() ? std::nullopt : std::optional(present.versions.front());
    m_rate = present.rate;
    retranslate();
    // What somebody is in the middle of typing stays.
    if (!m_isEdited)
        fill();
}

void BenefitsSection::fill()
{
    m_isFilling = true;
    m_table->setRowCount(0);
    for (const members::Benefit &benefit : m_newest ? m_newest->benefits : std::vector<members::Benefit>())
        addRow(benefit);
    m_isFilling = false;
    fitHeight();
}

void BenefitsSection::addRow(const members::Benefit &benefit)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(benefit.name));
    for (size_t i = 0; i < m_tiers.size(); ++i)
        m_table->setItem(row, static_cast<int>(i) + 1, new QTableWidgetItem(benefit.wordsFor(m_tiers[i].id)));
    fitHeight();
}

void BenefitsSection::fitHeight()
{
    const int rows = std::clamp(m_table->rowCount(), 1, mostRowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    m_remove->setEnabled(m_table->rowCount() > 0);
}

std::vector<members::Benefit> BenefitsSection::benefits() const
{
    std::vector<members::Benefit> all;
    const auto text = [this](int row, int column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        return item ? item->text().trimmed() : QString();
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        members::Benefit benefit{text(row, 0), {}};
        for (size_t i = 0; i < m_tiers.size(); ++i) {
            if (const QString words = text(row, static_cast<int>(i) + 1); !words.isEmpty())
                benefit.cells.push_back({m_tiers[i].id, words});
        }
        if (!benefit.name.isEmpty() || !benefit.cells.empty())
            all.push_back(benefit);
    }
    return all;
}

void BenefitsSection::publish()
{
    const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
    const auto typed = BusinessDay::fromText(m_from->text().trimmed());
    if (!m_from->text().trimmed().isEmpty() && !typed) {
        tell(tr("Enter the day as year-month-day, such as 2026-08-01."), true);
        m_from->setFocus();
        return;
    }
    const BusinessDay from = typed.value_or(today);
    m_publish->setEnabled(false);
    m_workbench
        .write(this, [from, wanted = benefits()](
                         store::UnitOfWork &work) { return members::publishBenefits(work, from, wanted); })
        .then(this, [this](const Result<members::BenefitVersionId> &done) {
            m_publish->setEnabled(true);
            if (!done) {
                tell(done.error().message, true);
                return;
            }
            tell({}, false);
            m_isEdited = false;
            m_from->clear();
            m_workbench.toast(tr("Benefits published"), {});
            read();
        });
}

void BenefitsSection::saveAsPdf()
{
    const members::BenefitVersion &version = m_now ? *m_now : *m_newest;
    FileQuestion question;
    question.kind = FileQuestion::Kind::Save;
    question.title = tr("Save the sheet of benefits");
    question.suggested = tr("benefits-v%1.pdf").arg(version.version);
    question.filter = tr("PDF (*.pdf)");
    const QString path = m_workbench.askFile(this, question);
    if (path.isEmpty())
        return;
    const auto sheet = benefitsSheet(m_workbench.store.shop().name, version, m_tiers, m_workbench.formats);
    const Result<void> done = writeBenefitsAsPdf(*sheet, path);
    m_workbench.toast(done ? tr("Sheet saved") : done.error().message, {});
}

void BenefitsSection::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    benefitsSheet(m_workbench.store.shop().name, m_now ? *m_now : *m_newest, m_tiers, m_workbench.formats)
        ->print(&printer);
}

void BenefitsSection::tell(const QString &text, bool isWrong)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    const Colours &colours = Colours::of(palette());
    setInk(*m_note, isWrong ? colours.danger : colours.muted);
}

void BenefitsSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
