// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/NoReceiptSection.h"

#include "returns/OpenReturn.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/settings/UndoSetting.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString onKey = QStringLiteral("isOn");
const QString limitKey = QStringLiteral("limit"); // as the errors of the operation name it

} // namespace

NoReceiptSection::NoReceiptSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_meaning(new QLabel(this))
    , m_save(new QPushButton(this))
{
    m_form->addField(onKey, {}, new QCheckBox(this));
    m_form->addField(limitKey, {}, new MoneyEdit(workbench.formats.currency(), this));
    m_form->setCheck(limitKey, [this] {
        const bool isBad = m_form->value(onKey).toBool() && wanted() <= Money{};
        return isBad ? tr("Enter an amount above 0.") : QString();
    });
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    m_form->setEnabled(workbench.offers(Permission::ManageShop));
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_save->setEnabled(false);
    body()->addWidget(m_form);
    body()->addWidget(m_meaning);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::edited, this, &NoReceiptSection::explain);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &NoReceiptSection::save);
    retranslate();
    read();
}

void NoReceiptSection::retranslate()
{
    setTitle(tr("Without a receipt"),
             tr("Goods without any proof that they were bought here. For them there is store credit, a gift card or an "
                "exchange, never money."));
    m_form->setLabel(onKey, tr("Taken back"));
    static_cast<QCheckBox *>(m_form->field(onKey))->setText(tr("Goods are taken back without a receipt"));
    m_form->setLabel(limitKey, tr("Up to"), tr("What the goods of one return may come to."));
    m_save->setText(tr("Save"));
    explain();
}

void NoReceiptSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Money> { return returns::noReceiptLimit(connection); })
        .then(this, [this](const Result<Money> &limit) {
            if (!limit) {
                m_form->showError(limit.error());
                return;
            }
            const bool isOn = *limit > Money{};
            m_form->load({{onKey, isOn}, {limitKey, isOn ? QVariant(limit->minor) : QVariant()}});
            explain();
        });
}

Money NoReceiptSection::wanted() const
{
    return m_form->value(onKey).toBool() ? Money{m_form->value(limitKey).toLongLong()} : Money{};
}

void NoReceiptSection::explain()
{
    const Money limit = wanted();
    const bool isOn = m_form->value(onKey).toBool();
    auto *field = static_cast<MoneyEdit *>(m_form->field(limitKey));
    if (!isOn && !field->complaint().isEmpty())
        field->clear(); // nobody could put right what is not to be seen
    m_form->setFieldVisible(limitKey, isOn);
    m_meaning->setText(limit > Money{}
                           ? tr("One return without a receipt comes to %1 at most. More is for those who run the shop.")
                                 .arg(m_workbench.formats.moneyWithSymbol(limit))
                           : tr("Without a receipt only those who run the shop take goods back."));
}

void NoReceiptSection::save()
{
    if (!m_form->validate())
        return;
    m_workbench
        .write(this,
               [limit = wanted()](store::UnitOfWork &work) -> Result<Money> {
                   const Money before = returns::noReceiptLimit(work.connection());
                   return returns::setNoReceiptLimit(work, limit).map([before] { return before; });
               })
        .then(this, [this](const Result<Money> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(
                tr("Limit without a receipt saved"),
                undoSetting(m_workbench, this, &NoReceiptSection::read, [old = *before](store::UnitOfWork &work) {
                    return returns::setNoReceiptLimit(work, old);
                }));
        });
}

void NoReceiptSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
