// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Pictures.h"
#include "ui/catalog/PreparedPicture.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QAction;
class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class BusyLine;
class EmptyState;
class PictureCard;

/// The pictures of a product in the drawer: added from files, by dropping them anywhere on the drawer, or from the
/// clipboard; put in order, described and removed, each with its undo.
class PicturesPage : public QWidget
{
    Q_OBJECT
public:
    explicit PicturesPage(Workbench &workbench, QWidget *parent = nullptr);
    ~PicturesPage() override;

    /// Reads and shows the pictures of this product. An archived one keeps its pictures as they are.
    void showProduct(const catalog::Product &product);
    void retranslate();
    /// Files dropped on @p drawer are taken while the page has a product to give them to.
    void takeDropsOn(QWidget &drawer);

    void addFiles(const QStringList &paths);
    void paste();
    const std::vector<PictureCard *> &cards() const { return m_cards; }
    /// Nothing is being decoded any more.
    bool isSettled() const { return m_waiting == 0; }

signals:
    /// Something was dropped: the page wants to be seen.
    void wanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    bool mayEdit() const;
    void ask();
    bool takeMime(const QMimeData &mime);
    template<typename Prepare>
    void prepare(const QString &name, Prepare work);
    void add(const QString &name, catalog::ProductId product, const PreparedPicture &prepared);
    void tellAdded(const QString &name, const PreparedPicture &prepared, catalog::PictureId id);
    void showPictures(const std::vector<catalog::Picture> &pictures);
    void focusMoved();
    void readThumbnail(PictureCard &card);
    void describe(const PictureCard &card, const QString &altText);
    void move(const PictureCard &card, int from, int to);
    void remove(const PictureCard &card);
    void say(const Error &error);

    Workbench &m_workbench;
    QAction *m_add;
    QAction *m_paste;
    QPushButton *m_addButton;
    QPushButton *m_pasteButton;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    EmptyState *m_empty;
    QLabel *m_hint;
    BusyLine *m_busy;
    std::vector<PictureCard *> m_cards;
    catalog::ProductId m_product;
    bool m_isArchived = false;
    catalog::PictureId m_moved; ///< whose buttons get the focus back
    bool m_movedUp = false;
    int m_waiting = 0;
    Aside m_aside; ///< the last member: it waits for its work before anything else goes
};

} // namespace shopdesk::ui
