using Helpline.Sessions;

namespace Helpline.Tests.Sessions;

public sealed class TypedReceiptTests
{
    [Theory]
    [InlineData("ABCD-EFGH-JKMN-2345", true)]
    [InlineData("мой код: авсD еfgh-jkmn 2345", true)]
    [InlineData("ABCD-EFGH", false)]
    [InlineData("у подъезда продают каждый вечер", false)]
    [InlineData("", false)]
    public void A_receipt_is_known_however_it_is_typed(string typed, bool isOne) => Assert.Equal(isOne, TypedReceipt.Is(typed));
}
