using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Talks;

/// <summary>The talk side's model: one table. Used to migrate and to check the schema; turns use plain SQL.</summary>
internal sealed class TalksContext(DbContextOptions<TalksContext> options) : DbContext(options)
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var row = modelBuilder.Entity<SessionRow>().ToTable("sessions");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        row.Property(r => r.Epoch).HasColumnName("epoch");
        row.Property(r => r.Sealed).HasColumnName("sealed");
    }
}
