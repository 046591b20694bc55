// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReceiptSection.h"

#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace shopdesk::ui {

namespace {

const QString headerKey = QStringLiteral("header");
const QString footerKey = QStringLiteral("footer");
constexpr int textHeight = 72;

QPlainTextEdit *textField()
{
    auto *field = new QPlainTextEdit;
    field->setFixedHeight(textHeight);
    field->setTabChangesFocus(true);
    return field;
}

} // namespace

ReceiptSection::ReceiptSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_printerLabel(new QLabel(this))
    , m_printer(new QComboBox(this))
    , m_widthLabel(new QLabel(this))
    , m_width(new QComboBox(this))
    , m_test(new QPushButton(this))
    , m_testPdf(new QPushButton(this))
    , m_said(new QLabel(this))
{
    body()->addWidget(buildDevice());
    if (workbench.may(Permission::ManageShop)) {
        m_form = new Form(this);
        m_form->addField(headerKey, {}, textField());
        m_form->addField(footerKey, {}, textField());
        m_form->keepDraft(&workbench.drafts, QStringLiteral("settings/receipt"));
        m_form->layout()->setContentsMargins({});
        m_save = new QPushButton(this);
        m_save->setEnabled(false);
        body()->addWidget(m_form);
        body()->addWidget(m_save, 0, Qt::AlignRight);
        connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
        connect(m_form, &Form::saveRequested, this, &ReceiptSection::save);
        connect(m_save, &QPushButton::clicked, this, &ReceiptSection::save);
    }
    retranslate();
    connect(m_printer, &QComboBox::activated, this, &ReceiptSection::keepDevice);
    connect(m_width, &QComboBox::activated, this, &ReceiptSection::keepDevice);
    connect(m_test, &QPushButton::clicked, this, &ReceiptSection::printTestPage);
    connect(m_testPdf, &QPushButton::clicked, this, &ReceiptSection::saveTestPage);
    read();
}

QWidget *ReceiptSection::buildDevice()
{
    auto *device = new QWidget(this);
    auto *grid = new QGridLayout(device);
    grid->setContentsMargins(0, 0, 0, measure::gap2);
    grid->setHorizontalSpacing(measure::gap3);
    grid->setVerticalSpacing(measure::gap2);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    m_printerLabel->setBuddy(m_printer);
    m_widthLabel->setBuddy(m_width);
    grid->addWidget(m_printerLabel, 0, 0);
    grid->addWidget(m_printer, 0, 1);
    grid->addWidget(m_widthLabel, 1, 0);
    grid->addWidget(m_width, 1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_test);
    buttons->addWidget(m_testPdf);
    buttons->addStretch(1);
    grid->addLayout(buttons, 2, 1);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->hide();
    grid->addWidget(m_said, 3, 1);
    return device;
}

void ReceiptSection::retranslate()
{
    setTitle(tr("Receipts"), tr("Printer and paper are chosen for this computer; the texts stand on every receipt."));
    m_printerLabel->setText(tr("Printer"));
    m_printer->setAccessibleName(tr("Printer"));
    m_widthLabel->setText(tr("Paper"));
    m_width->setAccessibleName(tr("Paper"));
    m_test->setText(tr("Print a test page"));
    m_testPdf->setText(tr("Test page as PDF"));
    fillPrinters();
    if (!m_form)
        return;
    m_form->setLabel(headerKey, tr("Header"), tr("Below the shop's name: address, telephone, tax number."));
    m_form->setLabel(footerKey, tr("Footer"), tr("At the end: thanks, opening hours, how goods are returned."));
    m_save->setText(tr("Save"));
}

void ReceiptSection::fillPrinters()
{
    const ReceiptDevice device = ReceiptDevice::of(m_workbench.settings);
    m_printer->clear();
    m_printer->addItem(tr("None: receipts as PDF"), QString());
    QStringList names = printerNames();
    // One that is away just now stays chosen.
    if (!device.printer.isEmpty() && !names.contains(device.printer))
        names << device.printer;
    for (const QString &name : names)
        m_printer->addItem(name, name);
    m_printer->setCurrentIndex(m_printer->findData(device.printer));
    m_width->clear();
    for (const PaperWidth width : {PaperWidth::Mm58, PaperWidth::Mm80})
        m_width->addItem(tr("%1 mm").arg(millimetresOf(width)), static_cast<int>(width));
    m_width->setCurrentIndex(m_width->findData(static_cast<int>(device.width)));
}

void ReceiptSection::keepDevice()
{
    ReceiptDevice{m_printer->currentData().toString(), static_cast<PaperWidth>(m_width->currentData().toInt())}.keep(
        m_workbench.settings);
    m_said->hide();
}

ReceiptPaper ReceiptSection::testPage() const
{
    return ReceiptPaper::testPage(m_workbench.formats, ReceiptDevice::of(m_workbench.settings).width);
}

void ReceiptSection::printTestPage()
{
    say(print(testPage(), ReceiptDevice::of(m_workbench.settings).printer, tr("Test page")),
        tr("The test page was sent to the printer."));
}

void ReceiptSection::saveTestPage()
{
    const QString file = m_workbench.askFile(this, {.kind = FileQuestion::Kind::Save,
                                                    .title = tr("Save the test page"),
                                                    .suggested = QStringLiteral("receipt-test.pdf"),
                                                    .filter = tr("PDF files (*.pdf)")});
    if (!file.isEmpty())
        say(writePdf(testPage(), file, tr("Test page")), tr("The test page was saved."));
}

void ReceiptSection::say(const Result<void> &printed, const QString &done)
{
    const Colours &colours = Colours::of(palette());
    m_said->setText(printed ? done : printed.error().message);
    setInk(*m_said, printed ? colours.muted : colours.danger);
    m_said->show();
}

void ReceiptSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<orders::ReceiptTexts> {
            return orders::receiptTexts(connection);
        })
        .then(this, [this](const Result<orders::ReceiptTexts> &texts) {
            if (m_form && texts)
                m_form->load({{headerKey, texts->header}, {footerKey, texts->footer}});
            else if (m_form)
                m_form->showError(texts.error());
            emit loaded();
        });
}

void ReceiptSection::save()
{
    if (!m_form || !m_form->isDirty())
        return;
    const orders::ReceiptTexts texts{m_form->text(headerKey), m_form->text(footerKey)};
    m_workbench.store
        .write([texts](store::UnitOfWork &work) -> Result<orders::ReceiptTexts> {
            const orders::ReceiptTexts before = orders::receiptTexts(work.connection());
            return orders::setReceiptTexts(work, texts).map([before] { return before; });
        })
        .then(this, [this](const Result<orders::ReceiptTexts> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Texts of receipts saved"),
                              undoBy(m_workbench, [before = *before](store::UnitOfWork &work) {
                                  return orders::setReceiptTexts(work, before);
                              }));
        });
}

void ReceiptSection::leave()
{
    save();
}

void ReceiptSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
