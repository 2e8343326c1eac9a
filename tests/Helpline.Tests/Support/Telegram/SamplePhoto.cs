using System.Text;

namespace Helpline.Tests.Support.Telegram;

/// <summary>A small true JPEG, as ffmpeg's test picture draws it, with words hidden where cameras hide theirs.</summary>
internal static class SamplePhoto
{
    private const string Picture = """
        /9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgYGBwYHCEhISEhISckJygoKCcnJycoKCgrKyszMzMrKysoKCsrMDAzMzc5NzQ0
        MzQ5OTw8PEhIRUVUVFdnZ3z/xAGiAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgsBAAMBAQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKCxAAAgEDAwIEAwUF
        BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1
        dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6EQACAQIEBAMEBwUE
        BAABAncAAQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1
        dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/wAARCAAgADADARIA
        AhIAAxIA/9oADAMBAAIRAxEAPwDxW2BaZAOpJA/Kuv0ZFe4ckZKRFl68Hcq5/JiOa55puNlu7L8T06fxr5/kexhZxpVVOTtGEZyk9XZKDbemp8Pjv93n/wBu
        /wDpSO4kiEKIB1Odx9Tx+g7Vo3f8H4/0r6PCUY01suayvLrrur9j0qPX5H32WYyWPxGKqS+GPJGkrW5INy83rKyc9dWl0SPl+HP+Yn/uF/7eeQ3H+tb8P5Ci
        4/1rfh/IV9pT+BfP8wp/Avn+Z6uO/wB4n/27/wCkoMd/vE/+3f8A0lH0/cf6pvw/mKLj/VN+H8xX8LUvjXz/ACCl8a+f5Hk47/d5/wDbv/pSDHf7vP8A7d/9
        KR5ZPK8RQqcdeOx6dRVS7/g/H+lff4apKm24vtp0e+5zUevyMMmwlHGQxUKsE9Kdpac0L8+sZdHovJ9dD3OHP+Yn/uF/7ee52jiSBGHQ5/8AQjXmuguxa6TP
        yq0TAe7KQT687R+Vfocpqb5lszgp/Avn+Z5NLDzwsPZVLc0G72d07ttNeTTv37n1mN/3if8A27/6Sjy7RWAnkBIG6EgZPU70OB6nAJ+grXs9RhVgpWT8l/8A
        iq9an8a+f5H59Xws2m7x/H/I/P8AHf7vP/t3/wBKR+vOvHFTUIJpu/xWtor9Gzrrv+D8f6VrS3cbqGGSGz6cY7Hmv3aj1+R+F4fKq1WN4zpffL7vgPzfhz/m
        J/7hf+3nRUwVbEVatJJQlT5dZ6KSle0oOKldaPt23PC7j/Wt+H8hXpB1CKNipV+PQD/4qv6op/Avn+Z+S4bK68Em5U/vl/8AInbjv94n/wBu/wDpKPzCtlta
        lNwcqd1bZytqr/ynq9x/qm/D+YrhLyykZSwKfmf8K/nCl8a+f5H73QzvDJpclb/wGH/yZ9zjv93n/wBu/wDpSPk1hZ4WDnNxaVvhvfV26pHOXf8AB+P9KxFt
        pIio4Yt02+31Ar86o9fkft6zahWdowq39I//ACZ+g8Of8xP/AHC/9vNMBiaU4VajlyRoqLm56fFe1rXu9Nt27WPQNBU77tsHBMQBxwSFbIz6jIz9ajGlzyKG
        DR8+pb/4mvhKfwL5/mfQ4mSm2keljf8AeJ/9u/8ApKPco5pQqwU1GpZ33Ub6O38x/9k=
        """;

    /// <param name="hidden">Put into an EXIF segment, a comment, and behind the picture.</param>
    internal static byte[] Make(string hidden)
    {
        var picture = Convert.FromBase64String(string.Concat(Picture.Where(c => !char.IsWhiteSpace(c))));
        var words = Encoding.UTF8.GetBytes(hidden);
        return [.. picture[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. words]), .. Segment(0xFE, words), .. picture[2..], .. words];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
