// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/LabelsDialog.h"

#include "catalog/Premises.h"
#include "ui/catalog/LabelPreview.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int choicesWidth = 320;
constexpr int mostEach = 1'000;
constexpr QSize dialogSize{900, 600};
const QString paperKey = QStringLiteral("labels/paper");

/// As in stock of one store is that store's id; these are the others.
enum Copies : qint64 { Each = -1, AsInStock = 0 };

/// Every code is tried, which takes its time for thousands of them: for the background.
Result<CheckedSheet> readSheet(store::Connection &connection, const std::vector<catalog::ProductId> &products,
                               const catalog::LabelCopies &copies, const catalog::LabelFormat &format)
{
    return catalog::labelsOf(connection, products, copies).map([&](const std::vector<catalog::Label> &labels) {
        const LabelSheet sheet{format, labels, 0};
        return CheckedSheet{sheet, complaints(sheet)};
    });
}

} // namespace

LabelsDialog::LabelsDialog(Workbench &workbench, const ProductScope &scope, QWidget *parent)
    : LabelsDialog(workbench, scope, std::nullopt, parent)
{
}

LabelsDialog::LabelsDialog(Workbench &workbench, const std::vector<catalog::Label> &labels, QWidget *parent)
    : LabelsDialog(workbench, {}, labels, parent)
{
}

LabelsDialog::LabelsDialog(Workbench &workbench, const ProductScope &scope, const Given &given, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , printerNames([] { return QPrinterInfo::availablePrinterNames(); })
    , m_workbench(workbench)
    , m_scope(scope)
    , m_given(given)
    , m_sheet{catalog::labelFormats().front(), {}, 0}
    , m_scopeChoice(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_copies(new QComboBox(this))
    , m_each(new QSpinBox(this))
    , m_startLabel(new QLabel(tr("Begin with label"), this))
    , m_start(new QSpinBox(this))
    , m_summary(new QLabel(this))
    , m_note(new QLabel(this))
    , m_preview(new LabelPreview(workbench.formats, this))
    , m_pageText(new QLabel(this))
    , m_back(iconButton(QStringLiteral("chevron-left"), tr("Page before"), this))
    , m_forth(iconButton(QStringLiteral("chevron-right"), tr("Next page"), this))
    , m_save(new QPushButton(tr("Save as PDF…"), this))
    , m_print(new QPushButton(tr("Print…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print labels"));
    build();
    takePaper();
    if (!m_given)
        readStores();
}

void LabelsDialog::build()
{
    m_note->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_summary->setFont(sectionFont());
    auto *right = new QVBoxLayout;
    right->setSpacing(measure::gap2);
    right->addWidget(m_preview, 1);
    right->addWidget(makePageBar());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(measure::gap6);
    columns->addWidget(makeChoices());
    columns->addLayout(right, 1);
    auto *close = new QPushButton(tr("Close"), this);
    makeMainButton(*m_print);
    auto *buttons = dialogButtons(*close, *m_print);
    m_save->setAutoDefault(false);
    buttons->insertWidget(buttons->count() - 1, m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap4);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    resize(dialogSize);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LabelsDialog::save);
    connect(m_print, &QPushButton::clicked, this, &LabelsDialog::print);
    connect(m_scopeChoice, &QComboBox::currentIndexChanged, this, &LabelsDialog::readLabels);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &LabelsDialog::takePaper);
    connect(m_copies, &QComboBox::currentIndexChanged, this, &LabelsDialog::readLabels);
    connect(m_each, &QSpinBox::valueChanged, this, &LabelsDialog::readLabels);
    connect(m_start, &QSpinBox::valueChanged, this, &LabelsDialog::showSheet);
    connect(m_preview, &LabelPreview::placeClicked, this, [this](int place) { m_start->setValue(place + 1); });
}

QWidget *LabelsDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    choices->setFixedWidth(choicesWidth);
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(measure::gap2);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    fillScope(*m_scopeChoice, m_scope);
    for (const catalog::LabelFormat &format : catalog::labelFormats())
        m_paper->addItem(QCoreApplication::translate("Labels", format.title), QString::fromLatin1(format.key));
    const int remembered = m_paper->findData(m_workbench.settings.value(paperKey));
    m_paper->setCurrentIndex(std::max(0, remembered));
    m_copies->addItem(tr("The same number of each"), qint64(Each));
    m_copies->addItem(tr("As many as are in stock"), qint64(AsInStock));
    m_each->setRange(1, mostEach);
    m_each->setAccessibleName(tr("Labels of each"));
    if (!m_given)
        add(tr("Products"), m_scopeChoice);
    add(tr("Paper"), m_paper);
    if (m_given) {
        for (QWidget *choice : std::initializer_list<QWidget *>{m_scopeChoice, m_copies, m_each})
            choice->hide();
    } else {
        add(tr("How many"), m_copies);
        form->addRow(m_each);
    }
    m_startLabel->setBuddy(m_start);
    form->addRow(m_startLabel, m_start);
    m_start->setAccessibleName(m_startLabel->text());
    m_start->setToolTip(tr("Labels before it are gone already. A click into the preview chooses it as well."));
    form->addRow(m_summary);
    form->addRow(m_note);
    return choices;
}

QWidget *LabelsDialog::makePageBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_back);
    layout->addWidget(m_pageText);
    layout->addWidget(m_forth);
    layout->addStretch(1);
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_preview->showPage(m_preview->page() - 1);
        showPageButtons();
    });
    connect(m_forth, &QToolButton::clicked, this, [this] {
        m_preview->showPage(m_preview->page() + 1);
        showPageButtons();
    });
    return bar;
}

/// With several stores, those on hand in one of them are a choice of their own.
void LabelsDialog::readStores()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::stores(connection); })
        .then(this, [this](const Result<std::vector<catalog::Premises>> &stores) {
            if (!stores || stores->size() < 2)
                return;
            for (const catalog::Premises &premises : *stores)
                m_copies->addItem(tr("As many as are in %1").arg(premises.name), premises.id.value);
        });
}

void LabelsDialog::readGiven()
{
    const LabelSheet sheet{m_sheet.format, *m_given, 0};
    const int number = ++m_asked;
    m_aside.run(
        this,
        [sheet] {
            return Result<CheckedSheet>(CheckedSheet{sheet, complaints(sheet)});
        },
        [this, number](const Result<CheckedSheet> &checked) {
            if (number == m_asked)
                takeSheet(checked);
        });
}

void LabelsDialog::readLabels()
{
    if (m_given) {
        readGiven();
        return;
    }
    const qint64 chosen = m_copies->currentData().toLongLong();
    const catalog::LabelCopies copies{chosen != Each, {std::max<qint64>(chosen, 0)}, m_each->value()};
    m_each->setVisible(chosen == Each);
    const int number = ++m_asked;
    productsIn(m_workbench, m_scope, choosesAll(*m_scopeChoice))
        .then(this, [this, copies, number](const Result<std::vector<catalog::ProductId>> &products) {
            m_workbench.store
                .read([products, copies, format = m_sheet.format](store::Connection &connection) {
                    return products ? readSheet(connection, *products, copies, format)
                                    : Result<CheckedSheet>(Failure(products.error()));
                })
                .then(this, [this, number](const Result<CheckedSheet> &read) {
                    // Only what was asked for last counts.
                    if (number == m_asked)
                        takeSheet(read);
                });
        });
}

void LabelsDialog::takeSheet(const Result<CheckedSheet> &read)
{
    m_sheet.labels = read ? read->sheet.labels : std::vector<catalog::Label>();
    m_taken = m_asked;
    showSheet();
    showNote(read ? read->complaints.mid(0, 3).join(QLatin1Char('\n')) : read.error().message, true);
}

void LabelsDialog::takePaper()
{
    const QString key = m_paper->currentData().toString();
    if (const catalog::LabelFormat *format = catalog::labelFormat(key))
        m_sheet.format = *format;
    m_workbench.settings.setValue(paperKey, key);
    m_start->setRange(1, m_sheet.format.perPage());
    m_startLabel->setVisible(!m_sheet.format.isRoll());
    m_start->setVisible(!m_sheet.format.isRoll());
    readLabels();
}

void LabelsDialog::showSheet()
{
    m_sheet.used = m_start->value() - 1;
    m_preview->showSheet(m_sheet);
    const int count = m_sheet.labelCount();
    const QString labels = tr("%Ln label(s)", nullptr, count);
    m_summary->setText(
        m_sheet.format.isRoll() ? labels : tr("%1 on %2").arg(labels, tr("%Ln page(s)", nullptr, m_sheet.pageCount())));
    m_save->setEnabled(count > 0);
    m_print->setEnabled(count > 0);
    showPageButtons();
}

void LabelsDialog::showPageButtons()
{
    const int pages = std::max(1, m_sheet.pageCount());
    const Formats &formats = m_workbench.formats;
    m_pageText->setText(tr("%1 of %2").arg(formats.number(m_preview->page() + 1), formats.number(pages)));
    m_back->setEnabled(m_preview->page() > 0);
    m_forth->setEnabled(m_preview->page() + 1 < pages);
}

void LabelsDialog::save()
{
    const QString path = m_workbench.askFile(
        this, {FileQuestion::Kind::Save, tr("Save labels as PDF"), tr("labels.pdf"), tr("PDF files (*.pdf)")});
    if (path.isEmpty())
        return;
    const QString file = QFileInfo(path).suffix().isEmpty() ? path + QLatin1String(".pdf") : path;
    m_save->setEnabled(false);
    showNote(tr("Writing the file…"), false);
    m_aside.run(
        this, [sheet = m_sheet, formats = m_workbench.formats, file] { return writeLabels(sheet, formats, file); },
        [this, file](const Result<void> &written) {
            m_save->setEnabled(true);
            showNote(written ? tr("Saved as %1").arg(QFileInfo(file).fileName()) : written.error().message, !written);
        });
}

void LabelsDialog::print()
{
    if (printerNames().isEmpty()) {
        showNote(
            tr("No printer is set up on this computer. Add one in the system's settings, or save the labels as PDF "
               "and print that elsewhere, at 100 % and not fitted to the page."),
            true);
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<void> printed = printLabels(m_sheet, m_workbench.formats, printer);
    showNote(printed ? tr("Sent to %1").arg(printer.printerName()) : printed.error().message, !printed);
}

void LabelsDialog::showNote(const QString &text, bool isWrong)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    const Colours &colours = Colours::of(palette());
    setInk(*m_note, isWrong ? colours.danger : colours.success);
}

QString LabelsDialog::summary() const
{
    return m_summary->text();
}

QString LabelsDialog::note() const
{
    return m_note->text();
}

} // namespace shopdesk::ui
