// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RoleMatrixView.h"

#include "ui/parts/Theme.h"
#include "ui/staff/RoleMatrix.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace shopdesk::ui {

namespace {

constexpr int leastColumn = 96;
constexpr int signSize = 16;

/// Flat like the headers of lists: the text, a sign before it where there is one, and a hairline.
class MatrixHeader : public QHeaderView
{
public:
    MatrixHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const bool across = orientation() == Qt::Horizontal;
        const auto value = [&](int role) { return model()->headerData(section, orientation(), role); };
        const auto *view = static_cast<const QTableView *>(parentWidget());
        const QModelIndex current = view->currentIndex();
        const bool isCurrent = current.isValid() && (across ? current.column() : current.row()) == section;
        painter->save();
        painter->fillRect(rect, palette().color(QPalette::Base));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Colours::of(palette()).border);
        const QFont special = value(Qt::FontRole).value<QFont>();
        painter->setFont(value(Qt::FontRole).isValid() ? special : font());
        painter->setPen(isCurrent ? Colours::of(palette()).accent : palette().color(QPalette::Text));
        const auto sign = value(Qt::DecorationRole).value<QIcon>();
        const int before = sign.isNull() ? 0 : signSize + measure::gap1;
        const QString title = value(Qt::DisplayRole).toString();
        QRect room = rect.adjusted(measure::gap2, 0, -measure::gap2, 0);
        if (across) {
            const int width = before + painter->fontMetrics().horizontalAdvance(title);
            room = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, {width, rect.height()}, rect);
        }
        if (!sign.isNull())
            sign.paint(painter, QRect(room.left(), rect.center().y() - signSize / 2, signSize, signSize));
        painter->drawText(room.adjusted(before, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
        painter->restore();
    }

    QSize sectionSizeFromContents(int section) const override
    {
        const auto value = [&](int role) { return model()->headerData(section, orientation(), role); };
        const QFont own = value(Qt::FontRole).isValid() ? value(Qt::FontRole).value<QFont>() : font();
        const int before = value(Qt::DecorationRole).isValid() ? signSize + measure::gap1 : 0;
        return {QFontMetrics(own).horizontalAdvance(value(Qt::DisplayRole).toString()) + before + 2 * measure::gap2,
                measure::row};
    }
};

class TickDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Colours::of(option.palette);
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colours.accentSoft);
        if (isCurrent) {
            painter->setPen(colours.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        if (index.data(RoleMatrix::TickRole).toBool())
            paintTick(*painter, option, index);
        else
            paintLimit(*painter, option, index);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (!index.data(RoleMatrix::TickRole).toBool())
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const bool clicked = event->type() == QEvent::MouseButtonRelease
                             && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        const bool pressed =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!clicked && !pressed)
            return false;
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
            edit->setAlignment(Qt::AlignCenter);
            edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        }
        return editor;
    }

private:
    static void paintTick(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        QStyleOptionViewItem box(option);
        const QStyle *style = option.widget->style();
        const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, option.widget),
                         style->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, option.widget));
        box.rect = QStyle::alignedRect(option.direction, Qt::AlignCenter, size, option.rect);
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        box.state = ticked ? QStyle::State_On : QStyle::State_Off;
        if (index.data(RoleMatrix::FixedRole).toBool())
            painter.setOpacity(0.45);
        box.state |= QStyle::State_Enabled;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
    }

    static void paintLimit(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QString text = index.data().toString();
        const bool isLimit = index.data().isValid();
        painter.setPen(text.isEmpty() ? Colours::of(option.palette).muted : option.palette.color(QPalette::Text));
        painter.drawText(option.rect, Qt::AlignCenter, text.isEmpty() && isLimit ? QStringLiteral("–") : text);
    }
};

} // namespace

RoleMatrixView::RoleMatrixView(RoleMatrix &matrix, QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    setModel(&matrix);
    for (QWidget *ground :
         {static_cast<QWidget *>(this), horizontalHeader()->viewport(), verticalHeader()->viewport()}) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    setItemDelegate(new TickDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(measure::compactRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        horizontalHeader()->viewport()->update();
        verticalHeader()->viewport()->update();
    });
    connect(&matrix, &QAbstractItemModel::modelReset, this, &RoleMatrixView::layOut);
    connect(&matrix, &QAbstractItemModel::headerDataChanged, this, &RoleMatrixView::layOut);
    layOut();
}

void RoleMatrixView::layOut()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::max(leastColumn, horizontalHeader()->sectionSizeHint(column) + measure::gap2));
}

void RoleMatrixView::updateGeometries()
{
    QTableView::updateGeometries();
    // The corner selects everything in other tables; here it is of no use.
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->hide();
}

void RoleMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace shopdesk::ui
