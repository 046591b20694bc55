// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleStories.h"

namespace shopdesk::sample {

namespace {

using tickets::Author;
using tickets::Channel;
using tickets::Kind;
using tickets::PendingFor;
using tickets::Priority;
using tickets::Status;
using tickets::Visibility;

enum Category { Delivery, Late, Damaged, Products, Repair, Membership };

constexpr CategoryStory categories[] = {
    {u"Delivery 配送", -1, ""}, {u"Late 延误", Delivery, ""},         {u"Damaged 破损", Delivery, ""},
    {u"Products 商品", -1, ""}, {u"Repair 维修", Products, "repair"}, {u"Membership 会员", -1, ""},
};

Said customer(int after, const char16_t *words)
{
    return {after, Author::Customer, Visibility::Public, words};
}

Said answer(int after, const char16_t *words)
{
    return {after, Author::Staff, Visibility::Public, words};
}

Said note(int after, const char16_t *words)
{
    return {after, Author::Staff, Visibility::Internal, words};
}

} // namespace

std::span<const CategoryStory> ticketCategories()
{
    return categories;
}

const std::vector<Story> &ticketStories()
{
    static const std::vector<Story> stories{
        {13,
         10,
         Kind::Question,
         Priority::Normal,
         Channel::Phone,
         Products,
         "zh",
         u"这款茶能放多久？",
         u"你好，上周买的龙井，开封以后可以放多久？",
         {answer(4, u"您好，密封放在阴凉处，三个月内喝完最好。")},
         Status::Resolved},
        {12,
         15,
         Kind::Complaint,
         Priority::High,
         Channel::Email,
         Late,
         "en",
         u"Parcel a week late",
         u"I ordered a lantern as a birthday present. It should have come on Friday and it is still not here.",
         {answer(95, u"I am sorry. The carrier lost track of it; we sent a second one by express this afternoon."),
          customer(1500, u"It has arrived, thank you. The birthday was lovely anyway."),
          answer(1530, u"I am glad to hear it. Thank you for your patience!")},
         Status::Resolved},
        {11,
         11,
         Kind::Praise,
         Priority::Low,
         Channel::Counter,
         -1,
         "zh",
         u"店员非常热情",
         u"小梅给我介绍了半个小时的茶，特别耐心，想表扬一下。",
         {answer(2, u"谢谢您！我们一定转告小梅。")},
         Status::Closed},
        {9,
         17,
         Kind::AfterSales,
         Priority::Normal,
         Channel::Phone,
         Repair,
         "zh",
         u"纸灯笼的开关接触不良",
         u"灯笼的开关要按好几次才亮，还在保修期内吗？",
         {note(3, u"订单上看是三个月前买的，保修一年。"),
          answer(12, u"还在保修期内，您方便带到店里来吗？我们当场检查。"), customer(2900, u"好的，周末过来。")},
         Status::Pending,
         PendingFor::Customer},
        {8,
         9,
         Kind::Benefit,
         Priority::High,
         Channel::Phone,
         Membership,
         "en",
         u"Silver discount was not given",
         u"I am a silver member, but the discount was not taken off at the counter yesterday.",
         {note(10, u"Checked the order: sold without the member. Ask the manager about a correction."),
          answer(55, u"You are right, and I apologise. We booked the difference as store credit.")},
         Status::Resolved},
        {6,
         14,
         Kind::Complaint,
         Priority::Urgent,
         Channel::Social,
         Damaged,
         "zh",
         u"茶壶收到时已经碎了",
         u"打开箱子，茶壶碎成三块！包装里几乎没有填充物。照片发在评论里了。",
         {answer(130, u"非常抱歉！我们马上补发一把新的，今天下午寄出，旧的不用退回。"),
          note(140, u"补发单已建，请仓库加倍包装。"), customer(4400, u"补发的收到了，这次包得很好，谢谢。")},
         Status::Open},
        {5,
         10,
         Kind::Question,
         Priority::Normal,
         Channel::Chat,
         Products,
         "en",
         u"Do the lamps work with 110 V?",
         u"I am moving to Canada. Do your bamboo lamps work with 110 V?",
         {answer(35, u"The lamp itself does; only the bulb has to be changed for one for 110 V."),
          customer(60, u"Great. Can you send two to Vancouver?")},
         Status::Open},
        {4,
         16,
         Kind::AfterSales,
         Priority::Normal,
         Channel::Counter,
         Repair,
         "zh",
         u"茶盘漏水",
         u"茶盘底部有一条细缝，会漏水，想换一个。",
         {note(5, u"已拍照，等供应商回复是否整批有问题。")},
         Status::Pending,
         PendingFor::Internal},
        {3,
         11,
         Kind::Complaint,
         Priority::Normal,
         Channel::Email,
         Late,
         "en",
         u"Two orders, only one parcel",
         u"I placed two orders on the same day and only one of them has come. Was the other one forgotten?",
         {},
         Status::New},
        {2,
         13,
         Kind::Question,
         Priority::Low,
         Channel::Chat,
         Membership,
         "zh",
         u"积分什么时候过期？",
         u"我的积分什么时候过期？能在年底前换一套茶具吗？",
         {answer(20, u"您的积分按批次过期，最早的一批在明年六月。换购需要 800 分，您现在已经够了。")},
         Status::Pending,
         PendingFor::Customer},
        {1,
         10,
         Kind::Complaint,
         Priority::High,
         Channel::Phone,
         Damaged,
         "en",
         u"Cup with a crack",
         u"One of the four cups has a crack along the handle. I would like another one, not the money.",
         {note(6, u"She calls back at five. Cup is in stock at Riverside.")},
         Status::Open},
        {1,
         15,
         Kind::Benefit,
         Priority::Normal,
         Channel::Counter,
         Membership,
         "zh",
         u"生日券没有收到",
         u"上周生日，没有收到生日优惠券。",
         {},
         Status::New},
        {0,
         1,
         Kind::Question,
         Priority::Normal,
         Channel::Phone,
         Products,
         "zh",
         u"中秋礼盒还有吗？",
         u"中秋的茶礼盒还有库存吗？需要二十盒，公司用。",
         {},
         Status::New},
        {0,
         2,
         Kind::Question,
         Priority::Normal,
         Channel::Email,
         Late,
         "en",
         u"Where is my parcel?",
         u"The tracking has not changed since Monday. Could you have a look?",
         {},
         Status::New},
        {0,
         5,
         Kind::AfterSales,
         Priority::Urgent,
         Channel::Phone,
         Repair,
         "en",
         u"Lamp gets very hot",
         u"The new reading lamp gets so hot that I switched it off. Is that safe?",
         {answer(9, u"Please leave it off. We collect it tomorrow and bring you another one."),
          customer(100, u"Thank you. Any time after ten is fine.")},
         Status::Open},
    };
    return stories;
}

} // namespace shopdesk::sample
