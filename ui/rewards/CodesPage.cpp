// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CodesPage.h"

#include "base/Text.h"
#include "members/Members.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/rewards/CodesFilter.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString wayKey = QStringLiteral("way");
const QString countKey = QStringLiteral("count");
const QString codeKey = QStringLiteral("code");
const QString listKey = QStringLiteral("codes");
const QString memberKey = QStringLiteral("member");
const QString nameKey = QStringLiteral("name");
constexpr int linesHeight = 96;

// What is issued.
const QString many = QStringLiteral("many");
const QString word = QStringLiteral("word");
const QString personal = QStringLiteral("personal");
const QString printed = QStringLiteral("printed");

std::vector<tables::Column> codeColumns()
{
    return {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnKind::Text, ""},
            {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, ""},
            {"member", QT_TRANSLATE_NOOP("List", "Member"), ColumnKind::Text, ""},
            {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnKind::Text, ""},
            {"expires", QT_TRANSLATE_NOOP("List", "Ends"), ColumnKind::Instant, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Why void"), ColumnKind::Text, ""}};
}

} // namespace

CodesPage::CodesPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_filter(new CodesFilter(workbench.formats, this))
    , m_summary(new QLabel(this))
    , m_none(new QLabel(this))
    , m_table(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(codeColumns(), this))
    , m_start(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_paper(new QPushButton(this))
    , m_void(new QPushButton(this))
    , m_voidBatch(new QPushButton(this))
    , m_history(new QPushButton(this))
    , m_issuing(new QWidget(this))
    , m_form(new Form(m_issuing))
    , m_issue(new QPushButton(m_issuing))
    , m_cancel(new QPushButton(m_issuing))
{
    m_table->show(m_rows->columns(), m_rows);
    m_table->setSortable(false);
    m_table->setFitsContents(true);
    m_table->remember(workbench.settings, QStringLiteral("coupon-codes"), workbench.store.actor());
    build();
    retranslate();
}

void CodesPage::build()
{
    auto *ways = new QComboBox(this);
    for (const QString &way : {many, word, personal, printed})
        ways->addItem(QString(), way);
    auto *count = new QSpinBox(this);
    count->setRange(1, static_cast<int>(rewards::mostCodes));
    count->setGroupSeparatorShown(true);
    auto *code = new QLineEdit(this);
    code->setMaxLength(longestCode);
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *list = new QPlainTextEdit(this);
    list->setTabChangesFocus(true);
    list->setFixedHeight(linesHeight);
    m_form->addField(wayKey, {}, ways);
    m_form->addField(countKey, {}, count);
    m_form->addField(codeKey, {}, code);
    m_form->addField(memberKey, {}, new QLineEdit(this));
    m_form->addField(listKey, {}, list);
    m_form->addField(nameKey, {}, name);
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (key == wayKey)
            showFields();
    });
    auto *end = new QHBoxLayout;
    end->setSpacing(measure::gap2);
    end->addStretch(1);
    end->addWidget(m_cancel);
    end->addWidget(m_issue);
    makeMainButton(*m_issue);
    auto *column = new QVBoxLayout(m_issuing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addLayout(end);
    m_issuing->hide();

    auto *buttons = new FlowLayout(nullptr, measure::gap2);
    for (QPushButton *button : {m_start, m_export, m_paper, m_history, m_void, m_voidBatch}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_start->setIcon(icon(QStringLiteral("plus")));
    m_export->setIcon(icon(QStringLiteral("export")));
    m_paper->setIcon(icon(QStringLiteral("print")));
    m_history->setIcon(icon(QStringLiteral("history")));
    m_void->setIcon(icon(QStringLiteral("close")));
    m_voidBatch->setIcon(icon(QStringLiteral("close")));
    auto *layout = m_column = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addLayout(buttons);
    layout->addWidget(m_issuing);
    layout->addWidget(m_filter);
    layout->addWidget(m_summary);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addStretch(1);
    m_none->setWordWrap(true);
    m_summary->setWordWrap(true);
    connect(m_start, &QPushButton::clicked, this, &CodesPage::startIssuing);
    connect(m_export, &QPushButton::clicked, this, &CodesPage::exportCodes);
    connect(m_paper, &QPushButton::clicked, this, &CodesPage::savePaper);
    connect(m_history, &QPushButton::clicked, this, &CodesPage::showHistory);
    connect(m_void, &QPushButton::clicked, this, &CodesPage::voidChosen);
    connect(m_voidBatch, &QPushButton::clicked, this, &CodesPage::voidBatch);
    connect(m_filter, &CodesFilter::changed, this, &CodesPage::read);
    connect(m_issue, &QPushButton::clicked, this, &CodesPage::issue);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_issuing->hide();
        m_start->setFocus();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CodesPage::showOffers);
    connect(m_table, &ListView::opened, this, [this](qint64) { m_void->setFocus(); });
}

void CodesPage::retranslate()
{
    m_table->setAccessibleName(tr("Codes of this coupon, the newest first"));
    m_start->setText(tr("Issue codes"));
    m_export->setText(tr("Export"));
    m_paper->setText(tr("Save as PDF…"));
    m_history->setText(tr("History of the code"));
    m_void->setText(tr("Make void"));
    m_voidBatch->setText(tr("Make all of these void"));
    m_filter->retranslate();
    m_issue->setText(tr("Issue"));
    m_cancel->setText(tr("Cancel"));
    m_form->setLabel(wayKey, tr("What"));
    m_form->setLabel(countKey, tr("How many"));
    m_form->setLabel(codeKey, tr("Code"), tr("As often as the coupon allows, for everybody who knows it."));
    m_form->setLabel(memberKey, tr("Member's number"), tr("Nobody else can use the code."));
    m_form->setLabel(listKey, tr("Codes"), tr("One a line. If one stands there twice, none is taken."));
    m_form->setLabel(nameKey, tr("Note"), tr("What these codes are for, such as “Letters of May”."));
    auto &ways = *static_cast<QComboBox *>(m_form->field(wayKey));
    ways.setItemText(0, tr("Codes that are good once"));
    ways.setItemText(1, tr("A word for everybody"));
    ways.setItemText(2, tr("A code for a member"));
    ways.setItemText(3, tr("Codes that are printed already"));
    showFields();
}

void CodesPage::showFields()
{
    const QString way = m_form->text(wayKey);
    m_form->setFieldVisible(countKey, way == many);
    m_form->setFieldVisible(codeKey, way == word);
    m_form->setFieldVisible(memberKey, way == personal);
    m_form->setFieldVisible(listKey, way == printed);
    m_form->setFieldVisible(nameKey, way == many || way == printed);
}

void CodesPage::showCoupon(const rewards::Coupon &coupon)
{
    if (coupon.id != m_coupon.id) {
        m_issuing->hide();
        m_filter->clear();
        endStep();
    }
    m_coupon = coupon;
    read();
}

void CodesPage::read()
{
    m_workbench.store
        .read([filter = m_filter->filter(m_coupon.id)](store::Connection &connection) -> Result<Shown> {
            auto summary = rewards::codeSummary(connection, filter.coupon, filter.batch);
            auto codes = rewards::codesOf(connection, filter);
            if (!summary || !codes)
                return Failure(summary ? codes.error() : summary.error());
            return Shown{std::move(*summary), std::move(*codes)};
        })
        .then(this, [this, question = ++m_question](const Result<Shown> &shown) {
            if (question != m_question)
                return;
            if (shown)
                show(*shown);
            else
                m_workbench.toast(shown.error().message, {});
        });
}

void CodesPage::show(const Shown &shown)
{
    m_codes = shown.codes;
    m_filter->showSummary(shown.summary);
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const rewards::CouponCode &code : m_codes) {
        rows.push_back({code.code, rewards::keyOf(code.state), code.memberNumber, code.orderNumber,
                        code.expiresAt ? QVariant(code.expiresAt->ms) : QVariant(), code.voidReason});
        ids.push_back(code.id.value);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
    const rewards::CodeFilter filter = m_filter->filter(m_coupon.id);
    const bool isFiltered = !filter.code.isEmpty() || filter.state || filter.batch;
    m_filter->setVisible(m_coupon.codes > 0);
    m_table->setVisible(!m_codes.empty());
    m_none->setVisible(m_codes.empty());
    m_none->setText(
        isFiltered ? tr("No code here is like that.")
                   : tr("No code yet. Issue some: a word that everybody may know, many that are good once each, or "
                        "one for a member."));
    const auto count = static_cast<qint64>(m_codes.size());
    m_summary->setVisible(!isFiltered && m_coupon.codes > count);
    m_summary->setText(tr("The newest %1 of %2 codes; the export has all of them.")
                           .arg(m_workbench.formats.number(count), m_workbench.formats.number(m_coupon.codes)));
    showOffers();
}

/// What may be done with what is shown and chosen.
void CodesPage::showOffers()
{
    const bool offered = m_workbench.offers(Permission::EditCatalog);
    const auto row = static_cast<size_t>(m_table->currentIndex().row());
    const bool isOpen = m_table->currentIndex().isValid() && row < m_codes.size() && m_codes[row].voidReason.isEmpty()
                        && m_codes[row].state != rewards::CodeState::Void
                        && m_codes[row].state != rewards::CodeState::Used;
    m_start->setEnabled(offered && !m_coupon.archivedAt);
    m_void->setEnabled(offered && isOpen);
    m_history->setEnabled(m_table->currentIndex().isValid() && row < m_codes.size());
    m_paper->setEnabled(isOpen && m_codes[row].state == rewards::CodeState::Issued);
    const rewards::CodeFilter filter = m_filter->filter(m_coupon.id);
    m_voidBatch->setVisible(filter.batch && filter.code.isEmpty() && !filter.state); // all that go are shown
    m_voidBatch->setEnabled(offered);
    m_export->setEnabled(m_coupon.codes > 0 && m_workbench.offers(Permission::ExportData));
}

void CodesPage::startIssuing()
{
    m_form->load({{wayKey, many},
                  {countKey, 100},
                  {codeKey, QString()},
                  {memberKey, QString()},
                  {listKey, QString()},
                  {nameKey, QString()}});
    showFields();
    m_issuing->show();
    m_form->focusFirst();
}

void CodesPage::issue()
{
    const QString way = m_form->text(wayKey);
    const QString name = m_form->text(nameKey);
    const QString code = m_form->text(codeKey);
    const QString number = m_form->text(memberKey);
    const QStringList list = m_form->text(listKey).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const qint64 count = m_form->value(countKey).toLongLong();
    m_issue->setEnabled(false);
    m_workbench
        .write(this,
               [=, coupon = m_coupon.id](store::UnitOfWork &work) -> Result<QStringList> {
                   const auto codesOf = [](const rewards::IssuedBatch &batch) { return batch.codes; };
                   if (way == many)
                       return rewards::issueBatch(work, coupon, name, count).map(codesOf);
                   if (way == printed)
                       return rewards::importCodes(work, coupon, name, list).map(codesOf);
                   rewards::CodeDraft draft{.coupon = coupon, .code = code, .goodOnce = way == personal};
                   if (way == personal) {
                       const auto member = members::findByNumber(work.connection(), number);
                       if (!member)
                           return fail("members.notFound", tr("No member has this number."), memberKey);
                       draft.code = {};
                       draft.member = *member;
                   }
                   return rewards::issueCode(work, draft).map([](const rewards::IssuedCode &issued) {
                       return QStringList{issued.code};
                   });
               })
        .then(this, [this](const Result<QStringList> &issued) { told(issued); });
}

void CodesPage::told(const Result<QStringList> &issued)
{
    m_issue->setEnabled(true);
    if (!issued) {
        m_form->showError(issued.error());
        return;
    }
    m_form->markSaved();
    m_issuing->hide();
    m_workbench.toast(issued->size() == 1 ? tr("Code %1 issued").arg(issued->first())
                                          : tr("%Ln code(s) issued", nullptr, static_cast<int>(issued->size())),
                      {});
}

void CodesPage::exportCodes()
{
    FileQuestion question;
    question.kind = FileQuestion::Kind::Save;
    question.title = tr("Export codes");
    question.suggested = m_coupon.rules.name + QStringLiteral(".csv");
    question.filter = tr("CSV files (*.csv)");
    const QString path = m_workbench.askFile(this, question);
    if (path.isEmpty())
        return;
    m_workbench
        .write(this,
               [coupon = m_coupon.id, path](store::UnitOfWork &work) -> Result<void> {
                   const auto csv = rewards::exportCodes(work, coupon);
                   if (!csv)
                       return Failure(csv.error());
                   QSaveFile file(path);
                   if (file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF" + *csv) > 0 && file.commit())
                       return {};
                   return fail("rewards.notWritten", tr("%1 cannot be written. Choose another place.").arg(path));
               })
        .then(this, [this, path](const Result<void> &done) {
            m_workbench.toast(done ? tr("Codes written to %1").arg(path) : done.error().message, {});
        });
}

} // namespace shopdesk::ui
