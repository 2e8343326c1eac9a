using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>
/// All that Telegram tells a bot about one citizen, to be searched for: words, numbers, and digests of the chat's number that no key
/// is needed for, since the numbers of all chats can be tried.
/// </summary>
internal static class TelegramMarks
{
    /// <summary>Stands in every name that a citizen has, in what a photo hides, and in the bot's token.</summary>
    internal const string Everywhere = "kanareika";

    internal static IEnumerable<Mark> Of(PersonMarks person) => person.Texts
        .Where(text => !text.Contains(person.Own, StringComparison.Ordinal))
        .Append(person.Own).Append(Everywhere).Select(Mark.Of)
        .Concat(person.Numbers.Select(Mark.Of))
        .Concat(Digests(person.UserId));

    private static IEnumerable<Mark> Digests(long chat)
    {
        var digits = chat.ToString(CultureInfo.InvariantCulture);
        var (big, little) = (new byte[sizeof(long)], new byte[sizeof(long)]);
        BinaryPrimitives.WriteInt64BigEndian(big, chat);
        BinaryPrimitives.WriteInt64LittleEndian(little, chat);
        var texts = new[] { digits, $"telegram:{digits}", $"telegram\0{digits}", $"helpline/v1/session\0telegram\0{digits}", $"helpline/v1/draft\0telegram\0{digits}" };
        return texts.Select(Encoding.UTF8.GetBytes).Append(big).Append(little)
            .Select((form, n) => Mark.Of($"a digest of the chat's number ({n})", SHA256.HashData(form)));
    }
}
