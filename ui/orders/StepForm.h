// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "orders/Orders.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// One step with an order, in the drawer: a few fields, what they come to, and a button that says what it does. A step that
/// the person may not take alone offers to ask someone.
class StepForm : public QWidget
{
    Q_OBJECT
public:
    StepForm(Workbench &workbench, orders::Order order, QWidget *parent = nullptr);

    /// Puts the keyboard where the first answer is expected.
    void begin();
    Form *form() const { return m_form; }
    QPushButton *goButton() const { return m_go; }
    /// What was scanned goes where it is asked for; false where nothing is.
    bool takeScan(const QString &code);

signals:
    void done();
    void left();

protected:
    using Job = std::function<Result<QString>(store::UnitOfWork &)>;
    using Look = std::function<Result<Money>(store::Connection &)>;

    /// What the button does with what is in the fields now; its answer is what the toast says.
    virtual Job job() = 0;
    /// After a field was edited: texts of button and sum.
    virtual void refresh() = 0;

    /// Where the keyboard goes at first, unless it is the first field.
    virtual void focusFirst();
    /// A scan that asks for no serial number; false where nothing is to be done with it.
    virtual bool takeArticle(const QString &code)
    {
        Q_UNUSED(code)
        return false;
    }

    void setTitle(const QString &title);
    void setGo(const QString &text, bool enabled = true);
    /// The line above the buttons: what the fields come to.
    void setSum(const QString &text);
    /// Reads in the background what the fields come to; the last question wins.
    void preview(const Look &look, std::function<void(Money)> show);
    /// What was asked by preview is of no interest any more.
    void forget() { ++m_question; }
    /// A field for a number of pieces of a line, 0 to @p most.
    void addQuantity(const orders::OrderLine &line, qint64 most, qint64 now, const QString &hint);
    void setQuantity(orders::OrderLineId line, qint64 quantity);
    /// What the fields of addQuantity say.
    std::vector<std::pair<orders::OrderLineId, qint64>> quantities() const;

    /// A field for a store, where there are several to choose from. @p here: where this computer stands is proposed, if it is
    /// one of them; else the first.
    void addStore(const QString &label, const std::vector<catalog::Premises> &stores, bool here);
    StoreId chosenStore() const;

    /// A field for the serial numbers of pieces of a line, one a line.
    void addSerials(const orders::OrderLine &line, const QString &hint);
    QStringList serials(orders::OrderLineId line) const;

    Workbench &workbench() { return m_workbench; }
    const orders::Order &order() const { return m_order; }
    QString money(Money amount) const { return m_workbench.formats.moneyWithSymbol(amount); }

private:
    void go();
    QPlainTextEdit *serialField(orders::OrderLineId line) const;

    Workbench &m_workbench;
    orders::Order m_order;
    QLabel *m_title;
    Form *m_form;
    QLabel *m_sum;
    QPushButton *m_go;
    QPushButton *m_leave;
    std::vector<orders::OrderLineId> m_lines;      ///< that have a field
    std::vector<orders::OrderLineId> m_serialised; ///< that have one for serial numbers
    int m_question = 0;
};

} // namespace shopdesk::ui
